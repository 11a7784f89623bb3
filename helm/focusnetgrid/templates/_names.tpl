{{/* The name of every object, with its part of the grid behind it. */}}
{{- define "focusnetgrid.name" -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- $full := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- default $full .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{- define "focusnetgrid.selector" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* Labels of a part: (dict "root" . "component" "worker"). */}}
{{- define "focusnetgrid.labels" -}}
{{ include "focusnetgrid.selector" .root }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: focusnetgrid
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end }}

{{- define "focusnetgrid.componentSelector" -}}
{{ include "focusnetgrid.selector" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "focusnetgrid.clusterId" -}}
{{- default (include "focusnetgrid.name" .) .Values.clusterId -}}
{{- end }}

{{- define "focusnetgrid.serviceAccount" -}}
{{- default (ternary (include "focusnetgrid.name" .) "default" .Values.serviceAccount.create) .Values.serviceAccount.name -}}
{{- end }}

{{/* An image: (dict "root" . "image" .Values.images.silo). */}}
{{- define "focusnetgrid.image" -}}
{{- if .image.digest -}}
{{ .image.repository }}@{{ .image.digest }}
{{- else -}}
{{ .image.repository }}:{{ default .root.Chart.AppVersion .image.tag }}
{{- end -}}
{{- end }}

{{- define "focusnetgrid.connectionSecret" -}}
{{- if or .Values.trial.postgres.enabled .Values.trial.azurite.enabled -}}
{{ include "focusnetgrid.name" . }}-trial
{{- else -}}
{{ .Values.clustering.connectionString.existingSecret }}
{{- end -}}
{{- end }}

{{- define "focusnetgrid.connectionKey" -}}
{{- ternary "connection-string" .Values.clustering.connectionString.key (or .Values.trial.postgres.enabled .Values.trial.azurite.enabled) -}}
{{- end }}

{{- define "focusnetgrid.tokensSecret" -}}
{{- default (printf "%s-tokens" (include "focusnetgrid.name" .)) .Values.tokens.existingSecret -}}
{{- end }}

{{- define "focusnetgrid.artifactsClaim" -}}
{{- default (printf "%s-artifacts" (include "focusnetgrid.name" .)) .Values.artifacts.existingClaim -}}
{{- end }}
