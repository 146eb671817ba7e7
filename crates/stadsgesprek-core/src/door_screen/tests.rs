//! Tests of the door screen.
