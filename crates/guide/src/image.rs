//! Pictures of a guide: what kinds are shown, and how large they are.

/// The media type of a picture by its file's ending, for the kinds we show.
#[must_use]
pub fn media_type(path: &str) -> Option<&'static str> {
    match path.rsplit_once('.')?.1 {
        "svg" => Some("image/svg+xml"),
        "png" => Some("image/png"),
        "jpg" | "jpeg" => Some("image/jpeg"),
        "webp" => Some("image/webp"),
        _ => None,
    }
}

/// Width and height in CSS pixels of an SVG that states them in its `viewBox`,
/// so that the page does not move when the picture arrives.
#[must_use]
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let root = &text[text.find("<svg")?..];
    let root = &root[..root.find('>')?];
    let view = &root[root.find("viewBox=\"")? + "viewBox=\"".len()..];
    let numbers: Vec<f32> = view[..view.find('"')?]
        .split_ascii_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect();
    let [_, _, width, height] = numbers[..] else {
        return None;
    };
    let fits = |n: f32| (1.0..=10_000.0).contains(&n);
    // In range, so the cast keeps the value.
    (fits(width) && fits(height)).then_some((width.round() as u32, height.round() as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_states_its_size() {
        assert_eq!(
            size(b"<?xml?><svg viewBox=\"0 0 680 320\">"),
            Some((680, 320))
        );
        assert_eq!(size(b"<svg viewBox=\"0 0 -1 320\">"), None);
        assert_eq!(size(b"GIF89a"), None);
    }
}
