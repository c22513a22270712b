use std::os::unix::fs::symlink;

use tempfile::TempDir;

use super::*;

/// A computer with disks as Linux tells of them.
struct Computer {
    folder: TempDir,
    mounts: String,
}

impl Computer {
    /// One that started from the first partition of `disk`, whose folder in
    /// `/sys/devices` is `bus`, and keeps the app's files there.
    fn started_from(disk: &str, bus: &str) -> Self {
        let mut computer = Self {
            folder: tempfile::tempdir().unwrap(),
            mounts: "23 28 0:22 / /proc rw - proc proc rw\n".to_owned(),
        };
        computer.disk(disk, bus, 8, 3);
        computer.mount("8:1", &format!("/dev/{disk}1"), "/");
        computer
    }

    /// Plugs a disk in: itself and its partitions.
    fn disk(&mut self, name: &str, bus: &str, major: u32, partitions: u32) {
        let sys = self.folder.path().join("sys");
        let disk = sys.join("devices").join(bus).join("block").join(name);
        fs::create_dir_all(disk.join("device")).unwrap();
        fs::write(disk.join("removable"), "0\n").unwrap();
        self.node(&disk, &format!("{major}:0"));
        for number in 1..=partitions {
            let partition = disk.join(format!("{name}{number}"));
            fs::create_dir_all(&partition).unwrap();
            fs::write(partition.join("partition"), format!("{number}\n")).unwrap();
            self.node(&partition, &format!("{major}:{number}"));
        }
    }

    fn node(&self, folder: &Path, numbers: &str) {
        for (all, name) in [
            ("dev/block", numbers),
            ("class/block", folder.file_name().unwrap().to_str().unwrap()),
        ] {
            let all = self.folder.path().join("sys").join(all);
            fs::create_dir_all(&all).unwrap();
            symlink(folder, all.join(name)).unwrap();
        }
    }

    fn mount(&mut self, numbers: &str, source: &str, folder: &str) {
        self.mounts += &format!(
            "60 28 {numbers} / {folder} rw,nosuid shared:7 master:1 - vfat {source} rw,uid=999\n"
        );
    }

    fn label(&self, label: &str, device: &str) {
        let labels = self.folder.path().join("labels");
        fs::create_dir_all(&labels).unwrap();
        symlink(format!("../../{device}"), labels.join(label)).unwrap();
    }

    fn write(&self, device: &str, what: &str, words: &str) {
        let sys = self.folder.path().join("sys/class/block").join(device);
        fs::write(sys.join(what), words).unwrap();
    }

    fn told(&self) -> Vec<(String, String)> {
        self.told_with("/var/lib/patient-guide/staff")
    }

    fn told_with(&self, data: &str) -> Vec<(String, String)> {
        let mounts = self.folder.path().join("mountinfo");
        fs::write(&mounts, &self.mounts).unwrap();
        let system = System {
            mounts,
            sys: self.folder.path().join("sys"),
            labels: self.folder.path().join("labels"),
        };
        let drives = system.drives(Path::new(data)).into_iter();
        drives
            .map(|drive| (drive.name, drive.folder.display().to_string()))
            .collect()
    }
}

const INSIDE: &str = "pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0";
const USB: &str = "pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host6/target6:0:0/6:0:0:0";
const USB_TOO: &str = "pci0000:00/0000:00:14.0/usb2/2-2/2-2:1.0/host7/target7:0:0/7:0:0:0";
const SHOWN: &str = "/run/media/patient-guide/sdb1";

fn drive(name: &str, folder: &str) -> (String, String) {
    (name.to_owned(), folder.to_owned())
}

#[test]
fn a_drive_on_usb_counts_once_however_often_it_is_seen() {
    let mut computer = Computer::started_from("sda", INSIDE);
    computer.disk("sdb", USB, 9, 1);
    assert!(computer.told().is_empty(), "plugged in, but not mounted");
    computer.mount("9:1", "/dev/sdb1", SHOWN);
    computer.mount("9:1", "/dev/sdb1", SHOWN);
    computer.mount("9:1", "/dev/sdb1", "/run/media/patient-guide/sdb1-again");
    assert_eq!(computer.told(), [drive("sdb1", SHOWN)]);
}

#[test]
fn what_stays_in_the_computer_is_no_drive_wherever_it_is_mounted() {
    let mut computer = Computer::started_from("sda", INSIDE);
    computer.mount("8:2", "/dev/sda2", "/media/data");
    computer.disk("sdb", INSIDE, 9, 1);
    computer.mount("9:1", "/dev/sdb1", "/mnt/second");
    computer.mount("0:50", "server:/share", "/media/share");
    computer.mount("0:51", "tmpfs", "/media/memory");
    assert!(computer.told().is_empty());
}

#[test]
fn a_reader_of_cards_that_says_so_is_a_drive() {
    let mut computer = Computer::started_from("sda", INSIDE);
    computer.disk("sdb", "pci0000:00/reader", 9, 1);
    computer.mount("9:1", "/dev/sdb1", "/media/card");
    assert!(computer.told().is_empty());
    computer.write("sdb", "removable", "1\n");
    assert_eq!(computer.told(), [drive("sdb1", "/media/card")]);
}

#[test]
fn a_computer_that_starts_from_usb_keeps_that_disk_to_itself() {
    let mut computer = Computer::started_from("sda", USB);
    computer.mount("8:2", "/dev/sda2", "/boot/efi");
    computer.mount("8:3", "/dev/sda3", "/run/media/patient-guide/sda3");
    computer.disk("sdb", USB_TOO, 9, 1);
    computer.mount("9:1", "/dev/sdb1", SHOWN);
    assert_eq!(computer.told(), [drive("sdb1", SHOWN)]);
}

#[test]
fn it_does_so_where_that_disk_is_encrypted() {
    let mut computer = Computer::started_from("sda", INSIDE);
    computer.disk("sdb", USB, 9, 3);
    let crypt = computer
        .folder
        .path()
        .join("sys/devices/virtual/block/dm-0");
    fs::create_dir_all(crypt.join("slaves")).unwrap();
    let partition = computer.folder.path().join("sys/class/block/sdb2");
    symlink(partition, crypt.join("slaves/sdb2")).unwrap();
    computer.node(&crypt, "253:0");
    computer.mount("9:3", "/dev/sdb3", "/media/rest");
    assert_eq!(computer.told().len(), 1);
    computer.mount("253:0", "/dev/mapper/root", "/srv");
    assert!(computer.told().is_empty());
}

#[test]
fn it_does_so_where_the_file_system_has_numbers_of_its_own() {
    let mut computer = Computer::started_from("sda", INSIDE);
    computer.disk("sdb", USB, 9, 3);
    computer.mount("9:3", "/dev/sdb3", "/media/rest");
    assert_eq!(computer.told().len(), 1);
    // As btrfs is told.
    computer.mount("0:31", "/dev/sdb2", "/srv");
    assert!(computer.told().is_empty());
}

#[test]
fn the_disk_with_the_app_s_own_files_is_no_drive() {
    let mut computer = Computer::started_from("sda", INSIDE);
    computer.disk("sdb", USB, 9, 2);
    computer.mount("9:1", "/dev/sdb1", "/media/kept");
    computer.mount("9:2", "/dev/sdb2", "/media/kept too");
    assert_eq!(computer.told().len(), 2);
    assert!(computer.told_with("/media/kept/staff").is_empty());
}

#[test]
fn a_drive_is_called_by_what_is_written_on_it_else_by_its_make() {
    let mut computer = Computer::started_from("sda", INSIDE);
    computer.disk("sdb", USB, 9, 1);
    computer.mount("9:1", "/dev/sdb1", SHOWN);
    computer.write("sdb", "device/vendor", "Kingston\n");
    computer.write("sdb", "device/model", "DataTraveler 3.0\n");
    assert_eq!(computer.told(), [drive("Kingston DataTraveler 3.0", SHOWN)]);
    computer.label(r"Cl\xc3\xadnica\x20Norte", "sdb1");
    assert_eq!(computer.told(), [drive("Clínica Norte", SHOWN)]);
}

#[test]
fn two_drives_that_call_themselves_the_same_are_told_apart() {
    let mut computer = Computer::started_from("sda", INSIDE);
    let second = "/run/media/patient-guide/sdc1";
    for (name, bus, major, folder) in [("sdb", USB, 9, SHOWN), ("sdc", USB_TOO, 10, second)] {
        computer.disk(name, bus, major, 1);
        computer.mount(&format!("{major}:1"), &format!("/dev/{name}1"), folder);
    }
    computer.label("CLINIC", "sdb1");
    computer.label(r"CLINIC\x20", "sdc1");
    let told = [
        drive("CLINIC (sdb1)", SHOWN),
        drive("CLINIC (sdc1)", second),
    ];
    assert_eq!(computer.told(), told);
}

#[test]
fn a_folder_with_a_space_in_its_name_is_found() {
    let mut computer = Computer::started_from("sda", INSIDE);
    computer.disk("sdb", USB, 9, 1);
    computer.mount("9:1", "/dev/sdb1", r"/media/ann/MY\040DRIVE\134");
    assert_eq!(computer.told(), [drive("sdb1", r"/media/ann/MY DRIVE\")]);
    computer.mounts = "not\nas it should be - x\n1 2 3".to_owned();
    assert!(computer.told().is_empty());
}
