//! Random names without meaning.

/// A random UUID (RFC 9562, version 4). Also where the page has no secure context, unlike `crypto.randomUUID`.
pub fn uuid() -> String {
    let mut bytes = [0_u8; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// A short random name.
pub fn name() -> String {
    uuid()[..8].to_owned()
}

/// A random fraction, from 0 to 1.
pub fn fraction() -> f64 {
    js_sys::Math::random()
}
