### An address outside the guide, on a shared screen that opens none.

take-address-lead = This screen shows the guide only. You can take the address with you and open it on your own phone:
take-address-code = The address as a code for your phone’s camera
take-address-how = Point your phone’s camera at the square, then touch what your phone shows. You can also write the address down.
