//! What no one crate can show alone.
