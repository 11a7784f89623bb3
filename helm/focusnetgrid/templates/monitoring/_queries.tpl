{{/* Trials of this grid that wait or run, which is how many workers would be busy; 0 where no sweep is awake, and no answer where nothing is scraped. */}}
{{- define "focusnetgrid.openTrials" -}}
sum(focusnetgrid_trials{namespace={{ .Release.Namespace | quote }},state=~"waiting|running"}) or 0 * sum(focusnetgrid_build_info{namespace={{ .Release.Namespace | quote }},role="coordinator"})
{{- end }}
