//! Order statistics.

/// The value below which this share of the samples lies, by the nearest rank.
///
/// # Panics
///
/// If there are no samples.
pub(crate) fn quantile(samples: &[f64], share: f64) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted[rank.clamp(1, sorted.len()) - 1]
}

/// The middle of the samples.
pub(crate) fn median(samples: &[f64]) -> f64 {
    quantile(samples, 0.5)
}

/// The median with its surroundings, for a reader of the table.
pub(crate) fn spread(samples: &[f64], unit: &str) -> String {
    format!(
        "{:.1} {unit} ({:.1} to {:.1}, {} samples)",
        median(samples),
        quantile(samples, 0.0),
        quantile(samples, 1.0),
        samples.len()
    )
}
