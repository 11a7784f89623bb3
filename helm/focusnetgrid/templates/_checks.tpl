{{/* What a schema cannot say: settings that contradict each other. */}}
{{- define "focusnetgrid.checks" -}}
{{- $leave := 10 -}}
{{- with .Values.gateway -}}
{{- if le (int .terminationGracePeriodSeconds) (add .preStopSeconds $leave | int) -}}
{{- fail (printf "gateway.terminationGracePeriodSeconds is %d; preStopSeconds and leaving take %d, so give more" (int .terminationGracePeriodSeconds) (add .preStopSeconds $leave)) -}}
{{- end -}}
{{- end -}}
{{- if and .Values.trial.postgres.enabled (ne .Values.clustering.kind "postgres") -}}
{{- fail (printf "trial.postgres is enabled, but clustering.kind is %s; give postgres" .Values.clustering.kind) -}}
{{- end -}}
{{- if and .Values.trial.azurite.enabled (ne .Values.clustering.kind "azure") -}}
{{- fail (printf "trial.azurite is enabled, but clustering.kind is %s; give azure" .Values.clustering.kind) -}}
{{- end -}}
{{- if not (or .Values.tokens.generate .Values.tokens.existingSecret) -}}
{{- fail "tokens.generate is off, so tokens.existingSecret has to name a Secret; without tokens the gateway would serve itself only" -}}
{{- end -}}
{{- if eq .Values.tokens.readKey .Values.tokens.writeKey -}}
{{- fail "tokens.readKey and tokens.writeKey are the same; the API tells them apart" -}}
{{- end -}}
{{- if and (include "focusnetgrid.hasArtifactsSecret" .) (not .Values.artifacts.connectionString.existingSecret) -}}
{{- fail "artifacts.kind is azure and clustering.kind postgres, so artifacts.connectionString.existingSecret has to name a Secret with the storage account's connection string" -}}
{{- end -}}
{{- $ports := .Values.ports -}}
{{- if ne (len (uniq (list (int $ports.silo) (int $ports.client) (int $ports.http)))) 3 -}}
{{- fail "ports.silo, ports.client and ports.http have to differ" -}}
{{- end -}}
{{- if gt (int .Values.autoscaling.minReplicas) (int .Values.autoscaling.maxReplicas) -}}
{{- fail (printf "autoscaling.minReplicas is %d and maxReplicas %d; give a smaller minReplicas" (int .Values.autoscaling.minReplicas) (int .Values.autoscaling.maxReplicas)) -}}
{{- end -}}
{{- if and (eq .Values.worker.device "cpu") (gt (int .Values.worker.trialsAtATime) (int .Values.worker.threads)) -}}
{{- fail (printf "worker.trialsAtATime is %d and worker.threads %d; on the processor each trial takes a thread at least, so give more threads" (int .Values.worker.trialsAtATime) (int .Values.worker.threads)) -}}
{{- end -}}
{{- range $place, $image := dict "images.silo" (printf ":%s" .Values.images.silo.tag) "images.gateway" (printf ":%s" .Values.images.gateway.tag) "trial.postgres.image" .Values.trial.postgres.image "trial.azurite.image" .Values.trial.azurite.image "test.image" .Values.test.image -}}
{{- if hasSuffix ":latest" $image -}}
{{- fail (printf "%s: latest is another image tomorrow; name a version" $place) -}}
{{- end -}}
{{- end -}}
{{- if not (regexMatch "^[a-z0-9]+(-[a-z0-9]+)*$" (include "focusnetgrid.clusterId" .)) -}}
{{- fail (printf "clusterId is %s; give 3 to 63 small letters, digits and single hyphens" (include "focusnetgrid.clusterId" .)) -}}
{{- end -}}
{{- end }}
