{{/* What `serve --config` reads; a pod's own name and address come from its environment: (dict "root" . "component" "worker"). */}}
{{- define "focusnetgrid.config" -}}
{{- $values := .root.Values -}}
{{- $config := dict
      "role" .component
      "clustering" $values.clustering.kind
      "connectionStringFile" (printf "/run/secrets/focusnetgrid/connection/%s" (include "focusnetgrid.connectionKey" .root))
      "clusterId" (include "focusnetgrid.clusterId" .root)
      "siloPort" (int $values.ports.silo)
      "gatewayPort" (ternary (int $values.ports.client) 0 (eq .component "coordinator"))
      "folder" "/grid"
      "data" "/data"
      "httpAddress" "0.0.0.0"
      "httpPort" (int $values.ports.http)
      "leaseTime" (int $values.leaseSeconds)
      "logFormat" $values.logFormat -}}
{{- if eq $values.artifacts.kind "azure" -}}
{{- $_ := set $config "artifacts" "azure" -}}
{{- if ne $values.clustering.kind "azure" -}}
{{- $_ := set $config "artifactsConnectionStringFile" (printf "/run/secrets/focusnetgrid/artifacts/%s" $values.artifacts.connectionString.key) -}}
{{- end -}}
{{- end -}}
{{- if eq .component "gateway" -}}
{{- $_ := set $config "readTokenFile" (printf "/run/secrets/focusnetgrid/tokens/%s" $values.tokens.readKey) -}}
{{- $_ := set $config "writeTokenFile" (printf "/run/secrets/focusnetgrid/tokens/%s" $values.tokens.writeKey) -}}
{{- end -}}
{{- if eq .component "worker" -}}
{{- $config = merge $config (dict "device" $values.worker.device "workers" (int $values.worker.trialsAtATime) "threads" (int $values.worker.threads)) -}}
{{- end -}}
{{ toPrettyJson $config }}
{{- end }}
