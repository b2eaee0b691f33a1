//! Builds what the browser is sent: WASM with its glue, one style sheet, and the files of `public/`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};
use wasm_bindgen_cli_support::Bindgen;

use crate::command::{cargo, root, succeed};
use crate::step::Steps;
use crate::tools::require_wasm_target;

/// Quick to build, or small and fast to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    Dev,
    Release,
}

/// How many steps [`build`] takes.
pub const STEPS: usize = 4;

/// The name that pages ask for: `LEPTOS_OUTPUT_NAME` in `.cargo/config.toml`.
const NAME: &str = "zhuqi";
const SITE: &str = "target/site";
/// A target folder of its own: cargo can then build for the browser and for the server without undoing either.
const FRONT: &str = "target/front";

/// The words that make cargo build the library as the browser has it.
pub const FOR_BROWSER: [&str; 8] = [
    "--package",
    "zhuqi",
    "--target",
    "wasm32-unknown-unknown",
    "--no-default-features",
    "--features",
    "hydrate",
    "--lib",
];

/// The word and value that keep the browser's build apart from the server's.
pub const APART: [&str; 2] = ["--target-dir", FRONT];

/// Fills `target/site`; the second time only with what changed.
pub fn build(profile: Profile, steps: &mut Steps) -> anyhow::Result<()> {
    steps.run("looking for Rust's WASM target", require_wasm_target)?;
    let folder = match profile {
        Profile::Dev => "wasm-dev",
        Profile::Release => "wasm-release",
    };
    steps.run("building the WASM", || {
        let words = ["build", "--profile", folder];
        succeed(cargo(&words).args(FOR_BROWSER).args(APART))
    })?;
    let wasm = root()
        .join(FRONT)
        .join("wasm32-unknown-unknown")
        .join(folder)
        .join("zhuqi.wasm");
    steps.run("writing the WASM's glue", || glue(&wasm, profile))?;
    steps.run("bundling the style and copying public files", || {
        let site = root().join(SITE);
        publish(&root().join("public"), &site)?;
        let css = bundle(&root().join("style/main.css"))?;
        fs::write(package()?.join(format!("{NAME}.css")), css).context("cannot write the style")
    })
}

/// The folder of generated files within the site.
fn package() -> anyhow::Result<PathBuf> {
    let folder = root().join(SITE).join("pkg");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}

/// Runs wasm-bindgen, unless its input and this program (which holds wasm-bindgen) are the ones of the last time.
fn glue(wasm: &Path, profile: Profile) -> anyhow::Result<()> {
    let package = package()?;
    let (module, script) = (
        package.join(format!("{NAME}.wasm")),
        package.join(format!("{NAME}.js")),
    );
    let stamp = root().join(FRONT).join("glue.stamp");
    let now = format!(
        "{}\n{}",
        fingerprint(wasm)?,
        fingerprint(&std::env::current_exe()?)?
    );
    let unchanged = fs::read_to_string(&stamp).is_ok_and(|then| then == now);
    if unchanged && module.is_file() && script.is_file() {
        println!("unchanged");
        return Ok(());
    }

    let release = profile == Profile::Release;
    Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(false)
        .out_name(NAME)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate(&package)
        .context("wasm-bindgen")?;
    // the generator insists on `_bg`; Leptos and our loader ask for the plain name
    let generated = format!("{NAME}_bg.wasm");
    fs::rename(package.join(&generated), &module).context("cannot rename the WASM")?;
    let text = fs::read_to_string(&script)?;
    fs::write(&script, text.replace(&generated, &format!("{NAME}.wasm")))?;
    fs::write(&stamp, now)?;
    Ok(())
}

/// Path, length and time of change: cargo leaves a file untouched that it need not build again.
fn fingerprint(file: &Path) -> anyhow::Result<String> {
    let about = fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(format!(
        "{} {} {:?}",
        file.display(),
        about.len(),
        about.modified()?
    ))
}

/// One minified sheet from `entry` and all that it imports, in words that the browsers of an office's older machines know.
fn bundle(entry: &Path) -> anyhow::Result<String> {
    let targets = Targets::from(Browsers {
        chrome: Some(90 << 16),
        edge: Some(90 << 16),
        firefox: Some(91 << 16),
        safari: Some(14 << 16),
        ios_saf: Some(14 << 16),
        ..Browsers::default()
    });
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler
        .bundle(entry)
        .map_err(|error| anyhow::anyhow!("style: {error}"))?;
    sheet
        .minify(MinifyOptions {
            targets,
            ..MinifyOptions::default()
        })
        .map_err(|error| anyhow::anyhow!("style: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            targets,
            ..PrinterOptions::default()
        })
        .map_err(|error| anyhow::anyhow!("style: {error}"))?;
    Ok(printed.code)
}

/// Makes the site the generated package and exactly the files of `public`, so that one deleted there is not served for ever.
fn publish(public: &Path, site: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(site)?;
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        if path.ends_with("pkg") {
            continue;
        }
        if path.is_dir() {
            fs::remove_dir_all(&path)?
        } else {
            fs::remove_file(&path)?
        }
    }
    copy(public, site)
}

/// Copies a folder's content, folders within it included.
pub fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    let entries = fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))?;
    for entry in entries {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)
                .with_context(|| format!("cannot copy to {}", target.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leftovers::Folder;

    #[test]
    fn imports_are_bundled_and_nesting_is_lowered() {
        let folder = Folder::create("style-test").unwrap();
        fs::write(
            folder.path().join("main.css"),
            "@import \"a.css\";\nmain { color: red }",
        )
        .unwrap();
        fs::write(folder.path().join("a.css"), "nav { a { color: blue } }").unwrap();
        let css = bundle(&folder.path().join("main.css")).unwrap();
        assert_eq!(css, "nav a{color:#00f}main{color:red}");
    }

    #[test]
    fn a_file_deleted_from_public_leaves_the_site() {
        let folder = Folder::create("public-test").unwrap();
        let (public, site) = (folder.path().join("public"), folder.path().join("site"));
        fs::create_dir_all(public.join("icons")).unwrap();
        fs::create_dir_all(site.join("pkg")).unwrap();
        fs::write(site.join("pkg/zhuqi.js"), "").unwrap();
        fs::write(public.join("icons/a.svg"), "").unwrap();
        fs::write(public.join("old.txt"), "").unwrap();
        publish(&public, &site).unwrap();
        fs::remove_file(public.join("old.txt")).unwrap();
        publish(&public, &site).unwrap();
        assert!(site.join("icons/a.svg").is_file());
        assert!(site.join("pkg/zhuqi.js").is_file());
        assert!(!site.join("old.txt").exists());
    }
}
