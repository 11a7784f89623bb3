using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Moves or converts all parameters and buffers. Moved parameters are new objects: build optimisers afterwards.</summary>
            internal Module Move(ScalarType? dtype, Device? device)
            {
                if (dtype is { } type && !is_floating_point(type) && !is_complex(type))
                {
                    throw new ArgumentException($"nn.Module.to only accepts floating point or complex types, but got desired dtype={type}");
                }

                if (device is not null)
                {
                    InitializeDeviceType(device.type);
                }

                foreach (var module in children())
                {
                    module.Move(dtype, device);
                }

                foreach (var (key, parameter) in ownParameters.ToArray())
                {
                    if (Moved(parameter, dtype, device) is { } moved)
                    {
                        Store(key, moved, ConditionallyRegisterParameter);
                        parameter.DetachFromDisposeScope().Dispose();
                    }
                }

                foreach (var (key, (buffer, persistent)) in ownBuffers.ToArray())
                {
                    if (NeedsMove(buffer, dtype, device))
                    {
                        var moved = buffer.to(Target(buffer, dtype), device ?? buffer.device).DetachFromDisposeScope();
                        Store(key, moved, (name, tensor) => ConditionallyRegisterBuffer(name, tensor, persistent));
                        buffer.DetachFromDisposeScope().Dispose();
                    }
                }

                return this;
            }

            private static Parameter? Moved(Parameter parameter, ScalarType? dtype, Device? device)
            {
                if (!NeedsMove(parameter, dtype, device))
                {
                    return null;
                }

                using var _ = no_grad();
                using var gradient = parameter.grad;
                var target = Target(parameter, dtype);
                var moved = new Parameter(parameter.to(target, device ?? parameter.device), parameter.requires_grad);
                moved.DetachFromDisposeScope();
                if (gradient is not null)
                {
                    using var movedGradient = gradient.to(target, device ?? parameter.device);
                    moved.grad = movedGradient;
                }

                return moved;
            }

            private static bool NeedsMove(Tensor tensor, ScalarType? dtype, Device? device) =>
                Target(tensor, dtype) != tensor.dtype || (device is not null && (device.type != tensor.device_type || (device.index >= 0 && device.index != tensor.device_index)));

            private static ScalarType Target(Tensor tensor, ScalarType? dtype) =>
                dtype is { } wanted && (tensor.is_floating_point() || tensor.is_complex()) ? wanted : tensor.dtype;

            // The register, and the property or field that the module computes with.
            private void Store<T>(string key, T moved, Action<string, T> register)
                where T : Tensor
            {
                register(key, moved);
                if (GetType().GetProperty(key, BindingFlags.Public | BindingFlags.Instance) is { CanWrite: true } property)
                {
                    property.SetValue(this, moved);
                    return;
                }

                foreach (var (component, field) in Components.Of(GetType()))
                {
                    if (component == key)
                    {
                        field.SetValue(this, moved);
                    }
                }
            }
        }
    }
}
