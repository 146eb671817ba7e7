//! A short sound, made on the device: for who does not look at the screen.

use wasm_bindgen::JsValue;
use web_sys::{AudioContext, OscillatorType};

/// Two tones, in hertz: a falling third, as of a doorbell.
const TONES: [f32; 2] = [880.0, 698.5];
/// How long one lasts, in seconds.
const LENGTH: f64 = 0.35;
/// How loud it begins.
const GAIN: f32 = 0.12;

/// Sounds. Where the browser lets no page make a sound, nothing is heard: what it says is on the screen, too.
pub fn sound() {
    if let Err(error) = try_sound() {
        leptos::logging::debug_warn!("no sound could be made: {error:?}");
    }
}

fn try_sound() -> Result<(), JsValue> {
    let context = AudioContext::new()?;
    let begin = context.current_time();
    for (at, frequency) in TONES.into_iter().enumerate() {
        let (tone, gain) = (context.create_oscillator()?, context.create_gain()?);
        let start = begin + at as f64 * LENGTH;
        tone.set_type(OscillatorType::Sine);
        tone.frequency().set_value(frequency);
        gain.gain().set_value_at_time(GAIN, start)?;
        gain.gain().linear_ramp_to_value_at_time(0.0, start + LENGTH)?;
        tone.connect_with_audio_node(&gain)?;
        gain.connect_with_audio_node(&context.destination())?;
        tone.start_with_when(start)?;
        tone.stop_with_when(start + LENGTH)?;
    }
    // A page may have a handful of these; an open one for every warning would use them up.
    super::timer::after(std::time::Duration::from_secs(2), move || drop(context.close()));
    Ok(())
}
