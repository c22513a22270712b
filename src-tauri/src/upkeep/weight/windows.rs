//! Windows: the working sets. What several processes share is counted for
//! each, so the sum is a little high.

use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System};

use super::{Process, Processes};

pub(super) fn processes() -> Processes {
    let mut system = System::new();
    let wanted = ProcessRefreshKind::nothing().with_memory();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, wanted);
    let all = system.processes().iter();
    all.map(|(number, process)| {
        let parent = process.parent().map_or(0, sysinfo::Pid::as_u32);
        let holds = Some(process.memory());
        (number.as_u32(), Process { parent, holds })
    })
    .collect()
}

/// All is known already.
pub(super) fn holds(_number: u32) -> Option<u64> {
    None
}
