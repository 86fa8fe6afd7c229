//! Where the settings are kept.

use directories::ProjectDirs;
use std::path::PathBuf;

/// The environment variable that names another folder for `config.toml`.
pub const CONFIG_DIR: &str = "VERBATIM_CONFIG_DIR";

/// `config.toml` in the folder for settings ([`CONFIG_DIR`], else the place that the system gives: on
/// Linux `~/.config/verbatim`). `None` where the system names no home.
pub fn path() -> Option<PathBuf> {
    let dir = match std::env::var_os(CONFIG_DIR).filter(|v| !v.is_empty()) {
        Some(dir) => PathBuf::from(dir),
        None => ProjectDirs::from("", "", "verbatim")?.config_dir().into(),
    };
    Some(dir.join("config.toml"))
}
