using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>A parameter that no dispose scope takes away from its module.</summary>
            private protected static Parameter Own(Tensor data)
            {
                var parameter = new Parameter(data);
                parameter.DetachFromDisposeScope();
                return parameter;
            }

            /// <summary>The new tensor, out of its scope; the old one is disposed of.</summary>
            private protected static T? Replace<T>(T? old, T? value)
                where T : Tensor
            {
                value?.DetachFromDisposeScope();
                if (old is { IsInvalid: false } && (value is null || old.Handle != value.Handle))
                {
                    old.DetachFromDisposeScope().Dispose();
                }

                return value;
            }
        }
    }
}
