{{/* Trials of this grid that wait or run, which is how many workers would be busy. */}}
{{- define "focusnetgrid.openTrials" -}}
sum(max by (sweep, state) (focusnetgrid_trials{namespace={{ .Release.Namespace | quote }},state=~"waiting|running"}))
{{- end }}
