### Una dirección fuera de la guía, en una pantalla compartida que no abre ninguna.

take-address-lead = Esta pantalla solo muestra la guía. Puede llevarse la dirección y abrirla en su propio teléfono:
take-address-code = La dirección como código para la cámara de su teléfono
take-address-how = Apunte la cámara de su teléfono al cuadro y toque lo que aparezca en el teléfono. También puede anotar la dirección.
