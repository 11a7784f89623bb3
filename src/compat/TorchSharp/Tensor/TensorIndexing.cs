using static TorchSharp.Native.Dispatcher;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Splits an index expression into views, which cost nothing, and index tensors, which pick.</summary>
internal static class TensorIndexing
{
    /// <summary>A new view of the tensor, and per dimension the tensor that picks from it, or null where none does.</summary>
    internal static (Tensor View, Tensor?[]? Tensors) Apply(Tensor self, TensorIndex[] indices)
    {
        var view = Call("alias", self);
        var picks = new List<Tensor?>();
        var left = (int)self.ndim - indices.Sum(Consumed);
        var dim = 0;
        foreach (var index in indices)
        {
            switch (index.Part)
            {
                case TensorIndex.Kind.Single:
                    Step(ref view, view.select(dim, index.Start ?? throw new ArgumentException("An index has no value.", nameof(indices))));
                    break;
                case TensorIndex.Kind.Slice:
                    Step(ref view, Call("slice.Tensor", view, dim, index.Start, index.Stop, index.Step ?? 1));
                    dim++;
                    break;
                case TensorIndex.Kind.Ellipsis:
                    dim += left;
                    break;
                case TensorIndex.Kind.None:
                    Step(ref view, view.unsqueeze(dim));
                    dim++;
                    break;
                case TensorIndex.Kind.Bool:
                    Step(ref view, view.unsqueeze(dim));
                    Pick(picks, dim++, torch.zeros([index.Start == 1 ? 1 : 0], ScalarType.Int64, view.device));
                    break;
                default:
                    Pick(picks, dim++, index.Mask!);
                    break;
            }
        }

        return (view, picks.Count == 0 ? null : [.. picks]);
    }

    private static int Consumed(TensorIndex index) => index.Part switch
    {
        TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
        TensorIndex.Kind.Tensor => index.Mask!.dtype is ScalarType.Bool or ScalarType.Byte ? (int)index.Mask.ndim : 1,
        _ => 0,
    };

    private static void Step(ref Tensor view, Tensor next)
    {
        view.Dispose();
        view = next;
    }

    private static void Pick(List<Tensor?> picks, int dim, Tensor tensor)
    {
        while (picks.Count < dim)
        {
            picks.Add(null);
        }

        picks.Add(tensor);
    }
}
