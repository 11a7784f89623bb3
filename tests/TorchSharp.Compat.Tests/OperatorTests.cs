using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharpCompatTests;

/// <summary>Every operator against PyTorch on the same numbers.</summary>
public sealed class OperatorTests
{
    // x: [2,3,4,6] in (-2, 2); p: its absolute values; y, of another seed; m: [4,6]; v: [6]; b: truth values.
    private static readonly (string Python, Func<Inputs, Tensor> Managed)[] Cases =
    [
        .. Pointwise, .. Arithmetic, .. Shapes, .. Reductions, .. Matrices, .. Layers, .. Losses,
    ];

    private static (string, Func<Inputs, Tensor>)[] Pointwise =>
    [
        ("x.exp()", i => i.X.exp()), ("x.expm1()", i => i.X.expm1()), ("p.log()", i => i.P.log()), ("p.log1p()", i => i.P.log1p()),
        ("p.log2()", i => i.P.log2()), ("p.log10()", i => i.P.log10()), ("x.abs()", i => i.X.abs()), ("p.sqrt()", i => i.P.sqrt()),
        ("p.rsqrt()", i => i.P.rsqrt()), ("x.sigmoid()", i => i.X.sigmoid()), ("x.tanh()", i => i.X.tanh()), ("x.relu()", i => i.X.relu()),
        ("F.softplus(x)", i => i.X.softplus()), ("x.clamp(-1, 1)", i => i.X.clamp(-1, 1)), ("x.clamp_min(0.5)", i => i.X.clamp_min(0.5)),
        ("x.clamp_max(0.5)", i => i.X.clamp_max(0.5)), ("x.square()", i => i.X.square()), ("x.erf()", i => i.X.erf()), ("x.sin()", i => i.X.sin()),
        ("x.cos()", i => i.X.cos()), ("x.atan2(y)", i => i.X.atan2(i.Y)), ("x.floor()", i => i.X.floor()), ("x.ceil()", i => i.X.ceil()),
        ("x.round()", i => i.X.round()), ("x.round(decimals=2)", i => i.X.round(2)), ("x.trunc()", i => i.X.trunc()), ("x.sign()", i => i.X.sign()),
        ("x.reciprocal()", i => i.X.reciprocal()), ("x.pow(3)", i => i.X.pow(3)), ("p.pow(y)", i => i.P.pow(i.Y)), ("x.isfinite()", i => i.X.isfinite()),
        ("(x/0).isnan()", i => (i.X / 0).isnan()), ("x.neg()", i => -i.X), ("p.logit(1e-3)", i => i.P.logit(1e-3)), ("x.where(b, y)", i => where(i.B, i.X, i.Y)),
        ("x.masked_fill(b, 7)", i => i.X.masked_fill(i.B, 7)), ("p.xlogy(p)", i => i.P.xlogy(i.P)), ("x.nan_to_num()", i => i.X.nan_to_num()),
    ];

    private static (string, Func<Inputs, Tensor>)[] Arithmetic =>
    [
        ("x+y", i => i.X + i.Y), ("x-y", i => i.X - i.Y), ("x*y", i => i.X * i.Y), ("x/y", i => i.X / i.Y), ("x%0.7", i => i.X % 0.7),
        ("x+2", i => i.X + 2), ("2-x", i => 2 - i.X), ("2.5*x", i => 2.5 * i.X), ("1/x", i => 1 / i.X), ("x/3", i => i.X / 3),
        ("torch.maximum(x,y)", i => maximum(i.X, i.Y)), ("torch.minimum(x,y)", i => minimum(i.X, i.Y)), ("x>y", i => i.X > i.Y), ("x<=0", i => i.X <= 0),
        ("x.ge(y)", i => i.X.ge(i.Y)), ("x.eq(x)", i => i.X.eq(i.X)), ("x!=y", i => i.X != i.Y), ("b&(x>0)", i => i.B & (i.X > 0)), ("~b", i => ~i.B),
        ("b.logical_xor(x>0)", i => i.B.logical_xor(i.X > 0)), ("x.add(y,alpha=3)", i => i.X.add(i.Y, 3)), ("x.lerp(y,p)", i => i.X.lerp(i.Y, i.P)),
        ("x.div(y,rounding_mode='floor')", i => i.X.div(i.Y, RoundingMode.floor)), ("x.addcmul(x,y,value=2)", i => i.X.addcmul(i.X, i.Y, 2)),
        ("x.clone().mul_(2).sub_(y).div_(3).clamp_(-1,1)", i => i.X.clone().mul_(2).sub_(i.Y).div_(3).clamp_(-1, 1)),
        ("x.clone().fill_(3).add_(1)", i => i.X.clone().fill_(3).add_(1)), ("x.clone().zero_()", i => i.X.clone().zero_()),
    ];

    private static (string, Func<Inputs, Tensor>)[] Shapes =>
    [
        ("x.permute(0,2,3,1).contiguous()", i => i.X.permute(0, 2, 3, 1).contiguous()), ("x.transpose(1,2)", i => i.X.transpose(1, 2)),
        ("x.flatten(1)", i => i.X.flatten(1)), ("x.unsqueeze(1).squeeze(1)", i => i.X.unsqueeze(1).squeeze(1)), ("v.expand(4,6)", i => i.V.expand(4, 6)),
        ("x.narrow(3,1,4)", i => i.X.narrow(3, 1, 4)), ("x.select(2,1)", i => i.X.select(2, 1)), ("x[:, 1, ..., ::2]", i => i.X[TensorIndex.Colon, 1, TensorIndex.Ellipsis, TensorIndex.Slice(step: 2)]),
        ("x[1, :, 1:3, -1]", i => i.X[1, TensorIndex.Colon, 1..3, ^1]), ("x[b]", i => i.X[i.B]), ("x[:, None, 0]", i => i.X[TensorIndex.Colon, TensorIndex.None, 0]),
        ("m[torch.tensor([2,0])]", i => i.M[tensor(new long[] { 2, 0 })]), ("m[:, torch.tensor([2,0])]", i => i.M[TensorIndex.Colon, TensorIndex.Tensor(tensor(new long[] { 2, 0 }))]),
        ("x.index_select(3, torch.tensor([5,1]))", i => i.X.index_select(3, tensor(new long[] { 5, 1 }))), ("torch.cat([x,y],1)", i => cat([i.X, i.Y], 1)),
        ("torch.stack([x,y],2)", i => stack([i.X, i.Y], 2)), ("x.chunk(2,3)[1]", i => i.X.chunk(2, 3)[1]), ("x.split([1,2],1)[1]", i => i.X.split([1, 2], 1)[1]),
        ("x.repeat(1,2,1,1)", i => i.X.repeat(1, 2, 1, 1)), ("x.roll((1,2),(2,3))", i => i.X.roll((1, 2), (2, 3))), ("x.flip(2,3)", i => i.X.flip(2, 3)),
        ("x.tile((2,1,1,1))", i => i.X.tile([2, 1, 1, 1])), ("x.unbind(1)[2]", i => i.X.unbind(1)[2]), ("torch.linspace(0,1,7)", _ => linspace(0, 1, 7)),
        ("torch.arange(2,9,2)", _ => arange(2, 9, 2)), ("torch.eye(3,4)", _ => eye(3, 4)), ("torch.full((2,2),1.5)", _ => full(2, 2, 1.5)),
        ("m.gather(1, m.argsort(1))", i => i.M.gather(1, i.M.argsort(1))), ("m.tril()", i => i.M.tril()), ("m.rot90(1,[0,1])", i => i.M.rot90(1, (0, 1))),
    ];

    private static (string, Func<Inputs, Tensor>)[] Reductions =>
    [
        ("x.sum()", i => i.X.sum()), ("x.sum((2,3))", i => i.X.sum([2L, 3L])), ("x.sum(1,keepdim=True)", i => i.X.sum(1, keepdim: true)), ("x.mean()", i => i.X.mean()),
        ("x.mean((0,2,3))", i => i.X.mean([0, 2, 3])), ("x.std()", i => i.X.std()), ("x.var((2,3),unbiased=False)", i => i.X.var([2, 3], false)), ("x.std(1)", i => i.X.std(1)),
        ("x.max()", i => i.X.max()), ("x.min(2).values", i => i.X.min(2).values), ("x.max(1).indices", i => i.X.max(1).indexes), ("x.amax((2,3))", i => i.X.amax(2, 3)),
        ("x.amin((2,3),True)", i => i.X.amin([2, 3], true)), ("x.argmax()", i => i.X.argmax()), ("x.argmin(3)", i => i.X.argmin(3)), ("b.any()", i => i.B.any()), ("b.all(1)", i => i.B.all(1)),
        ("x.prod(3)", i => i.X.prod(3)), ("x.cumsum(2)", i => i.X.cumsum(2)), ("x.norm()", i => i.X.norm()), ("m.norm(p=1,dim=1)", i => i.M.norm(1, false, 1)),
        ("x.logsumexp(1)", i => i.X.logsumexp(1)), ("m.sort(1).values", i => i.M.sort(1).Values), ("m.topk(2,1).values", i => i.M.topk(2, 1).values), ("x.median()", i => i.X.median()),
        ("x.quantile(torch.tensor(0.3),dim=3)", i => i.X.quantile(tensor(0.3f), 3)), ("b.count_nonzero()", i => i.B.count_nonzero()), ("torch.var_mean(x,[2,3])[0]", i => i.X.var_mean([2, 3]).Item1),
    ];

    private static (string, Func<Inputs, Tensor>)[] Matrices =>
    [
        ("m@m.T", i => i.M.matmul(i.M.T)), ("m.mm(m.t())", i => i.M.mm(i.M.t())), ("x[0]@x[0].mT", i => i.X[0].bmm(i.X[0].mT)), ("m.mv(v)", i => i.M.mv(i.V)), ("v.dot(v)", i => i.V.dot(i.V)),
        ("torch.einsum('ij,kj->ik',m,m)", i => einsum("ij,kj->ik", i.M, i.M)), ("torch.outer(v,v)", i => i.V.outer(i.V)), ("(m@m.T+torch.eye(4)).det()", i => (i.M.matmul(i.M.T) + eye(4)).det()),
        ("(m@m.T+torch.eye(4)).inverse()", i => (i.M.matmul(i.M.T) + eye(4)).inverse()),
    ];

    private static (string, Func<Inputs, Tensor>)[] Layers =>
    [
        ("F.conv2d(x,w,c,padding=1)", i => F.conv2d(i.X, i.W, i.C, padding: [1, 1])), ("F.conv2d(x,w,c,2,2,2)", i => F.conv2d(i.X, i.W, i.C, [2, 2], [2, 2], [2, 2])),
        ("F.conv_transpose2d(x,w.transpose(0,1),c,2,1,1)", i => F.conv_transpose2d(i.X, i.W.transpose(0, 1), i.C, [2, 2], [1, 1], [1, 1])),
        ("F.max_pool2d(x,2)", i => F.max_pool2d(i.X, 2)), ("F.max_pool2d(x,3,1,1)", i => F.max_pool2d(i.X, (3, 3), (1, 1), (1, 1))), ("F.avg_pool2d(x,2)", i => F.avg_pool2d(i.X, 2)),
        ("F.avg_pool2d(x,3,2,1,count_include_pad=False)", i => F.avg_pool2d(i.X, 3, 2, 1, count_include_pad: false)), ("F.adaptive_avg_pool2d(x,1)", i => F.adaptive_avg_pool2d(i.X, 1)),
        ("F.interpolate(x,scale_factor=2)", i => F.interpolate(i.X, scale_factor: [2, 2])), ("F.interpolate(x,size=(7,5),mode='bilinear')", i => F.interpolate(i.X, [7, 5], mode: InterpolationMode.Bilinear, align_corners: false)),
        ("F.interpolate(x,scale_factor=1.5,mode='bilinear',align_corners=True)", i => F.interpolate(i.X, scale_factor: [1.5, 1.5], mode: InterpolationMode.Bilinear, align_corners: true)),
        ("F.interpolate(x,size=(2,3),mode='bilinear',antialias=True)", i => F.interpolate(i.X, [2, 3], mode: InterpolationMode.Bilinear, align_corners: false, antialias: true)),
        ("F.interpolate(x,size=(2,3),mode='area')", i => F.interpolate(i.X, [2, 3], mode: InterpolationMode.Area)), ("F.interpolate(x,size=(5,7),mode='bicubic')", i => F.interpolate(i.X, [5, 7], mode: InterpolationMode.Bicubic, align_corners: false)),
        ("F.pad(x,(1,2,0,1))", i => F.pad(i.X, [1, 2, 0, 1])), ("F.pad(x,(1,2,2,1),mode='reflect')", i => F.pad(i.X, (1, 2, 2, 1), PaddingModes.Reflect)),
        ("F.pad(x,(1,2,2,1),mode='replicate')", i => F.pad(i.X, [1, 2, 2, 1], PaddingModes.Replicate)), ("F.pad(x,(1,1,1,1),value=3)", i => F.pad(i.X, (1, 1, 1, 1), value: 3)),
        ("F.elu(x,0.7)", i => F.elu(i.X, 0.7)), ("F.leaky_relu(x,0.3)", i => F.leaky_relu(i.X, 0.3)), ("F.gelu(x)", i => F.gelu(i.X)), ("F.silu(x)", i => F.silu(i.X)), ("F.hardswish(x)", i => F.hardswish(i.X)),
        ("F.logsigmoid(x)", i => F.logsigmoid(i.X)), ("F.softmax(x,1)", i => F.softmax(i.X, 1)), ("F.log_softmax(x,1)", i => F.log_softmax(i.X, 1)), ("F.linear(m,m)", i => F.linear(i.M, i.M)),
        ("F.batch_norm(x,None,None,training=True,eps=1e-3)", i => F.batch_norm(i.X, null, null, training: true, eps: 1e-3)), ("F.group_norm(x,3)", i => F.group_norm(i.X, 3)),
        ("F.instance_norm(x)", i => F.instance_norm(i.X)), ("F.layer_norm(x,(6,))", i => F.layer_norm(i.X, [6])), ("F.normalize(x)", i => F.normalize(i.X)),
    ];

    private static (string, Func<Inputs, Tensor>)[] Losses =>
    [
        ("F.binary_cross_entropy(x.sigmoid(),b.float())", i => F.binary_cross_entropy(i.X.sigmoid(), i.B.@float())), ("F.mse_loss(x,y)", i => F.mse_loss(i.X, i.Y)),
        ("F.binary_cross_entropy_with_logits(x,b.float())", i => F.binary_cross_entropy_with_logits(i.X, i.B.@float())), ("F.l1_loss(x,y,reduction='sum')", i => F.l1_loss(i.X, i.Y, nn.Reduction.Sum)),
        ("F.smooth_l1_loss(x,y)", i => F.smooth_l1_loss(i.X, i.Y)), ("F.cross_entropy(m,torch.tensor([1,0,2,5]))", i => F.cross_entropy(i.M, tensor(new long[] { 1, 0, 2, 5 }))),
        ("F.mse_loss(x,y,reduction='none')", i => F.mse_loss(i.X, i.Y, nn.Reduction.None)),
    ];

    [Fact]
    public void Operators_give_what_PyTorch_gives()
    {
        var cases = Cases;
        using var scope = NewDisposeScope();
        using var inputs = new Inputs();
        var expected = PyTorch.Run(inputs.Script + string.Join("\n", cases.Select(one => $"out[{Quoted(one.Python)}] = {one.Python}")));

        foreach (var (python, managed) in cases)
        {
            Values.Of(managed(inputs)).ShouldBeNear(expected[python], 2e-6, python);
        }
    }

    private static string Quoted(string text) => "\"" + text + "\"";
}
