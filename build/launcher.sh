#!/usr/bin/env bash
# Leaves bin/focusnetgrid, which starts the command that was built last.
set -euo pipefail
cd "$(dirname "$0")/.."
flavour=$(sed -nE 's#.*<GridPackages[^>]*>([a-z]+)<.*#\1#p' .packages.props)
assembly=artifacts/$flavour/bin/FocusNetGrid.Cli/$(tr '[:upper:]' '[:lower:]' <<<"$1")/focusnetgrid.dll
[[ -f $assembly ]] || { echo "launcher: $assembly was not built" >&2; exit 3; }
mkdir -p bin
cat >bin/focusnetgrid <<SH
#!/bin/sh
exec dotnet "\$(dirname "\$(readlink -f "\$0")")/../$assembly" "\$@"
SH
chmod +x bin/focusnetgrid
