//! What screens need that run for months without anybody beside them: the door screen, the kiosk.

pub mod clock;
pub mod letters;
pub mod night;
pub mod refresh;
