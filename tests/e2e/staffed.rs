//! A kiosk that has a PIN.

use std::error::Error;
use std::fs;
use std::path::Path;

use reader::staff::Pin;

use super::Window;

impl Window {
    /// Opens a kiosk on which no PIN was ever wrong. The policy's last table is
    /// `[kiosk]`; its files lie in `folder`, which must outlive it.
    #[track_caller]
    #[must_use]
    pub fn open_staffed(folder: &Path, pin: &str, policy: &str) -> Self {
        let (file, data) = (folder.join("policy.toml"), folder.join("data"));
        if let Err(why) = prepare(&file, &data, pin, policy) {
            panic!("no kiosk in {}: {why}", folder.display());
        }
        let window = Self::open_on(&data, &["--policy", &file.display().to_string()]);
        window.wait_for_path("/en/welcome");
        window
    }
}

fn prepare(file: &Path, data: &Path, pin: &str, policy: &str) -> Result<(), Box<dyn Error>> {
    let hash = Pin::new(pin)?.hash(&[7; 16])?;
    fs::write(file, format!("{policy}staff_pin = \"{hash}\"\n"))?;
    fs::create_dir_all(data.join("staff"))?;
    let none = "{\"version\":1,\"ran\":0,\"made\":[],\"wrong\":0}";
    fs::write(data.join("staff/guesses.json"), none)?;
    Ok(())
}
