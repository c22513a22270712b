//! The app as a person meets it, without a window: requests in, pages out.

mod keeps;
mod screens;
mod small_guide;
