using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Parameters with their names, a module's own before those of its parts; one that is shared appears once.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<nint> { 0 };
                foreach (var (own, parameter) in ownParameters)
                {
                    if (Fresh(seen, parameter))
                    {
                        yield return (own, parameter);
                    }
                }

                foreach (var (child, module) in recurse ? submodules : [])
                {
                    foreach (var (inner, parameter) in module.named_parameters())
                    {
                        if (Fresh(seen, parameter))
                        {
                            yield return ($"{child}.{inner}", parameter);
                        }
                    }
                }
            }

            /// <summary>Buffers with their names; those that are not to be saved are left out whatever is asked, as in TorchSharp.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<nint> { 0 };
                foreach (var (own, (buffer, persistent)) in ownBuffers)
                {
                    if (persistent && Fresh(seen, buffer))
                    {
                        yield return (own, buffer);
                    }
                }

                foreach (var (child, module) in recurse ? submodules : [])
                {
                    foreach (var (inner, buffer) in module.named_buffers(true, include_nonpersistent))
                    {
                        if (Fresh(seen, buffer))
                        {
                            yield return ($"{child}.{inner}", buffer);
                        }
                    }
                }
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(named => named.parameter);

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(named => named.buffer);

            public virtual IEnumerable<(string name, Module module)> named_children() => submodules.Select(named => (named.Key, named.Value));

            /// <summary>All parts at all depths, without the module itself.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in named_children())
                {
                    yield return child;
                }

                foreach (var (child, module) in named_children())
                {
                    foreach (var (inner, part) in module.named_modules())
                    {
                        yield return ($"{child}.{inner}", part);
                    }
                }
            }

            public virtual IEnumerable<Module> modules() => named_modules().Select(named => named.module);

            public virtual IEnumerable<Module> children() => named_children().Select(named => named.module);

            private protected static bool Fresh(HashSet<nint> seen, Tensor tensor) => !tensor.IsInvalid && seen.Add(tensor.Handle);
        }
    }
}
