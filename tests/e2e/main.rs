//! The app as a person meets it: the real binary in a real window.

mod opens;
