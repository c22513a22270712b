//! `cargo xtask bench`: the figures, beside the peers, against the targets.

use crate::cargo::{cargo, run};
use crate::failure::Failure;
use crate::stage::Stage;
use crate::workspace::binary;

/// Builds for release, measures, and fails if a target is missed.
pub(crate) fn bench() -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::Missing(
            "Only Linux has what this measures with: Xvfb, /proc and a WebDriver.".to_owned(),
        ));
    }
    let stage = Stage::start("bench")?;
    let mut build = cargo(["build", "--release", "--workspace"]);
    run(build.args(["--bin", "patient-guide", "--bin", "peer"]))?;
    run(&mut cargo([
        "bench",
        "--workspace",
        "--bench",
        "bench",
        "--no-run",
    ]))?;
    let mut bench = cargo(["bench", "--workspace", "--bench", "bench"]);
    bench.env("E2E_APP", binary("release", "patient-guide"));
    bench.env("BENCH_PEER", binary("release", "peer"));
    run(stage.dress(&mut bench))
}
