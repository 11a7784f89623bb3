using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharpCompatTests;

public sealed class ModuleTests
{
    [Fact]
    public void State_dictionaries_follow_the_fields()
    {
        using var net = new Net();

        net.state_dict().Keys.ShouldBe(
        [
            "scale", "block.0.weight", "block.0.bias", "block.1.weight", "block.1.bias", "block.1.running_mean", "block.1.running_var", "block.1.num_batches_tracked",
            "renamed.weight", "many.0.weight", "many.1.weight",
        ], ignoreOrder: true);
        net.named_parameters().Select(named => named.name).First().ShouldBe("scale");
        net.named_buffers().Select(named => named.name).ShouldBe(["block.1.running_mean", "block.1.running_var", "block.1.num_batches_tracked"]);
    }

    [Fact]
    public void A_saved_module_loads_to_the_bit()
    {
        using var scope = NewDisposeScope();
        using var one = new Net();
        using var two = new Net();
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "net.dat");
        var input = rand(2, 3, 8, 8);
        one.call(input);

        one.save(path);
        two.load(path);

        one.eval();
        two.eval();
        Values.Of(two.call(input)).ShouldBe(Values.Of(one.call(input)));
        Directory.Delete(Path.GetDirectoryName(path)!, true);
    }

    [Fact]
    public void Loading_another_modules_file_is_refused()
    {
        using var one = nn.Linear(2, 3);
        using var two = nn.Linear(3, 3);
        using var file = new MemoryStream();
        one.save(new BinaryWriter(file));
        file.Position = 0;

        Should.Throw<ArgumentException>(() => two.load(new BinaryReader(file)));
    }

    [Fact]
    public void State_dictionaries_are_copied_strictly_unless_told_otherwise()
    {
        using var one = nn.Linear(2, 3);
        using var two = nn.Linear(2, 3);

        two.load_state_dict(one.state_dict());

        two.weight.Equals(one.weight).ShouldBeTrue();
        var part = new Dictionary<string, Tensor> { ["weight"] = one.weight };
        Should.Throw<InvalidOperationException>(() => two.load_state_dict(part));
        two.load_state_dict(part, strict: false).missing_keys.ShouldBe(["bias"]);
    }

    [Fact]
    public void Evaluation_mode_reaches_all_parts()
    {
        using var net = new Net();

        net.eval();
        net.modules().ShouldAllBe(module => !module.training);
        net.train();
        net.modules().ShouldAllBe(module => module.training);
    }

    [Fact]
    public void Batch_norm_remembers_as_its_momentum_says()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm2d(1, momentum: 0.25);

        norm.call(ones(1, 1, 2, 2) * 4);

        norm.running_mean!.item<float>().ShouldBe(1f);
        norm.num_batches_tracked!.item<long>().ShouldBe(1);
        norm.eval();
        norm.call(ones(1, 1, 2, 2)).mean().item<float>().ShouldBe(0f, 1e-5f);
    }

    [Fact]
    public void A_module_moves_to_another_type_as_a_whole()
    {
        using var scope = NewDisposeScope();
        using var net = new Net();

        net.to(ScalarType.Float64).ShouldBeSameAs(net);

        net.parameters().ShouldAllBe(parameter => parameter.dtype == ScalarType.Float64 && parameter.requires_grad && parameter.is_leaf);
        net.get_buffer("block.1.num_batches_tracked")!.dtype.ShouldBe(ScalarType.Int64);
        net.call(rand(1, 3, 4, 4, ScalarType.Float64)).dtype.ShouldBe(ScalarType.Float64);
    }

    [Fact]
    public void Hooks_see_and_change_what_passes()
    {
        using var scope = NewDisposeScope();
        using var module = nn.Identity();
        var remover = module.register_forward_hook((_, input, output) => output + 1);

        module.call(ones(1)).item<float>().ShouldBe(2f);
        remover.remove();
        module.call(ones(1)).item<float>().ShouldBe(1f);
    }

    [Fact]
    public void A_disposed_module_leaves_nothing_behind()
    {
        using var scope = NewDisposeScope();
        var net = new Net();
        var tensors = net.state_dict().Values.ToArray();

        net.Dispose();

        tensors.ShouldAllBe(tensor => tensor.IsInvalid);
    }

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        private readonly Parameter scale = new(ones(1));
        private readonly Sequential block = nn.Sequential(nn.Conv2d(3, 4, 3, padding: 1), nn.BatchNorm2d(4));

        [ComponentName(Name = "renamed")]
        private readonly nn.Module<Tensor, Tensor> head = nn.Conv2d(4, 2, 1, bias: false);

        private readonly ModuleList<nn.Module<Tensor, Tensor>> many = nn.ModuleList<nn.Module<Tensor, Tensor>>(nn.Conv2d(2, 2, 1, bias: false), nn.Conv2d(2, 2, 1, bias: false));

        internal Net()
            : base("net") => RegisterComponents();

        public override Tensor forward(Tensor input) => many.Aggregate(head.call(block.call(input)) * scale, (current, next) => next.call(current));
    }
}
