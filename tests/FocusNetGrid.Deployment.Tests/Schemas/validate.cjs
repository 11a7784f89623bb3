// Holds manifests (a JSON array on standard input) against the schemas of Kubernetes and its operators; prints one problem a line.
const packages = { 'monitoring.coreos.com': '@kubernetes-models/prometheus-operator/', 'keda.sh': '@kubernetes-models/keda/' };

function modelOf({ apiVersion, kind }) {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  const place = `${packages[group] ?? 'kubernetes-models/'}${apiVersion}/${kind}`;
  try {
    return require(place)[kind];
  } catch {
    throw new Error(`no schema is known of ${apiVersion} ${kind}`);
  }
}

// The schemas say which fields there are and not that there are no others. A validator reads every field that it knows, so one that is never read is unknown.
function watched(value, path, unread) {
  if (typeof value !== 'object' || value === null) return value;
  const names = new Set(Object.keys(value));
  if (!Array.isArray(value)) unread.push({ path, names });
  return new Proxy(
    Array.isArray(value) ? value.map((item, index) => watched(item, `${path}/${index}`, unread))
      : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, watched(item, `${path}/${name}`, unread)])),
    { get: (target, name) => { names.delete(name); return target[name]; } });
}

function problems(manifest) {
  const name = `${manifest.kind}/${manifest.metadata?.name}`;
  const found = [];
  const unread = [];
  try {
    // The model's validator, over an object that notes what it reads.
    modelOf(manifest).prototype.validate.call(watched(manifest, '', unread));
  } catch (error) {
    found.push(error.message);
    if (!error.errors) return [`${name}: ${error.message}`];
  }
  found.push(...unread.flatMap(({ path, names }) => [...names].map(field => `${path}/${field} is no field`)));
  return found.map(problem => `${name}: ${problem}`);
}

let text = '';
process.stdin.setEncoding('utf8').on('data', part => { text += part; }).on('end', () => {
  process.stdout.write(JSON.parse(text).flatMap(problems).map(problem => `${problem.replace(/\s+/g, ' ')}\n`).join(''));
});
