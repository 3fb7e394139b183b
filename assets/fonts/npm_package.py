"""Fetches npm packages of fonts."""

import subprocess
import sys
import tarfile

from jisr_sans import ROOT

CACHE = ROOT / "target" / "fonts"


def fetch(package):
    """Unpacks an npm package into the cache; answers its folder."""
    name, version = package
    folder = CACHE / f"{name.replace('/', '-').lstrip('@')}-{version}"
    if not folder.is_dir():
        CACHE.mkdir(parents=True, exist_ok=True)
        command = ["npm", "pack", "--silent", "--pack-destination", str(CACHE), f"{name}@{version}"]
        try:
            archive = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()[-1]
        except FileNotFoundError:
            sys.exit("npm brings the fonts that ours are cut from: install Node.js, then run `make fonts` again")
        except subprocess.CalledProcessError:
            sys.exit(f"npm could not bring {name} {version}: see its message above")
        with tarfile.open(CACHE / archive) as tar:
            tar.extractall(folder, filter="data")
    return folder / "package"
