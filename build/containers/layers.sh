#!/bin/sh
# Divides a published program by how often its files change, so that an update of the program sends no gigabytes of libtorch again.
#   layers.sh PUBLISHED LAYERS   leaves LAYERS/torch (native libraries of libtorch), LAYERS/packages and LAYERS/program
set -eu
published=$1 layers=$2
[ -f "$published/focusnetgrid.dll" ] || { echo "layers: $published/focusnetgrid.dll is missing; publish src/FocusNetGrid.Cli there" >&2; exit 2; }
mkdir -p "$layers/torch" "$layers/packages" "$layers/program"
layers=$(cd "$layers" && pwd)
cd "$published"
find . -type f | while IFS= read -r file; do
    case $file in
        */focusnetgrid* | */FocusNetGrid.* | */libfocusnetgrid_*) layer=program ;;
        # Apart from libtorch only SQLite brings a native library.
        *e_sqlite3* | *.dll | *.json | *.xml | *.pdb) layer=packages ;;
        *) layer=torch ;;
    esac
    mkdir -p "$layers/$layer/$(dirname "$file")"
    mv "$file" "$layers/$layer/$file"
done
