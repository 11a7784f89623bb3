using System.Buffers.Binary;
using System.Text;
using FocusNetGrid.Networks.UNet;
using FocusNetGrid.Networks.Weights;
using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Tests.Weights;

public sealed class SafeTensorsTests : IDisposable
{
    private static readonly UNetOptions Options = new() { Widths = [4, 6], BatchNorm = true, Dropout = 0 };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("weights");

    private string File => Path.Combine(folder.FullName, "weights.safetensors");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Loaded_weights_compute_what_the_saved_ones_did()
    {
        using var scope = NewDisposeScope();
        using var saved = Small.Build(Options, seed: 1);
        using var loaded = Small.Build(Options, seed: 2);
        saved.call(Small.Images(2, 8, 8));
        SafeTensors.Save(saved, File);

        SafeTensors.Load(loaded, File);

        saved.eval();
        loaded.eval();
        Small.AreEqual(loaded.call(Small.Images(1, 8, 8)), saved.call(Small.Images(1, 8, 8))).ShouldBeTrue();
    }

    [Fact]
    public void The_layout_in_memory_does_not_change_the_bytes()
    {
        using var scope = NewDisposeScope();
        var values = Small.Images(2, 5, 7);
        var strided = Path.Combine(folder.FullName, "strided.safetensors");

        SafeTensors.Save(new Dictionary<string, Tensor> { ["a"] = values }, File);
        SafeTensors.Save(new Dictionary<string, Tensor> { ["a"] = Small.ChannelsLast(values) }, strided);

        System.IO.File.ReadAllBytes(strided).ShouldBe(System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_file_is_as_long_as_promised_and_its_values_begin_at_a_multiple_of_eight()
    {
        using var network = Small.Build(Options);

        SafeTensors.Save(network, File);

        var bytes = System.IO.File.ReadAllBytes(File);
        bytes.LongLength.ShouldBe(SafeTensors.Length(network));
        (BinaryPrimitives.ReadUInt64LittleEndian(bytes) % 8).ShouldBe(0ul);
    }

    [Fact]
    public void Weights_of_wider_levels_are_refused_and_change_nothing()
    {
        using var narrow = Small.Build(Options);
        using var wide = Small.Build(Options with { Widths = [4, 8] });
        SafeTensors.Save(wide, File);
        var before = narrow.get_parameter("encoder.0.first.conv.weight")!.clone();

        Refusal(narrow).ShouldContain("encoder.1.first.conv.weight is [8,4,3,3] and the network's is [6,4,3,3]; give weights of the same network and options");
        Small.AreEqual(narrow.get_parameter("encoder.0.first.conv.weight")!, before).ShouldBeTrue();
    }

    [Fact]
    public void Weights_that_lack_a_layer_are_refused()
    {
        using var network = Small.Build(Options);
        using var plain = Small.Build(Options with { BatchNorm = false });
        SafeTensors.Save(plain, File);

        Refusal(network).ShouldContain("lacks encoder.0.first.norm.weight");
    }

    [Fact]
    public void Weights_with_a_layer_too_many_are_refused()
    {
        using var network = Small.Build(Options);
        using var plain = Small.Build(Options with { BatchNorm = false });
        SafeTensors.Save(network, File);

        Refusal(plain).ShouldContain("which the network lacks");
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 a zip archive and not a safetensors file")]
    public void Another_kind_of_file_is_refused(string content)
    {
        using var network = Small.Build(Options);
        System.IO.File.WriteAllText(File, content);

        Refusal(network).ShouldContain("is not a safetensors file");
    }

    [Theory]
    [InlineData("{not json}")]
    [InlineData("[1, 2, 3]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""")]
    public void A_header_of_another_shape_is_refused(string header)
    {
        using var network = Small.Build(Options);
        WriteHeader(header);

        Refusal(network).ShouldContain("is not a safetensors file");
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused()
    {
        using var network = Small.Build(Options);
        SafeTensors.Save(network, File);
        using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.SetLength(stream.Length - 1);
        }

        Refusal(network).ShouldContain("is cut short");
    }

    [Fact]
    public void Half_precision_is_refused_with_the_type_that_is_right()
    {
        using var network = Small.Build(Options);
        WriteHeader("""{"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}""");

        Refusal(network).ShouldContain("a is of type F16; save it as 32-bit floats (F32)");
    }

    [Fact]
    public void A_missing_file_is_refused_with_its_path()
    {
        using var network = Small.Build(Options);

        Refusal(network).ShouldStartWith($"{File}: cannot be read");
    }

    [Fact]
    public void A_failed_write_leaves_nothing()
    {
        using var network = Small.Build(Options);
        var inside = Path.Combine(folder.FullName, "missing", "weights.safetensors");

        Should.Throw<IOException>(() => SafeTensors.Save(network, inside));

        folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    private string Refusal(SegmentationNetwork network) => Should.Throw<SafeTensorsException>(() => SafeTensors.Load(network, File)).Message;

    private void WriteHeader(string header)
    {
        var bytes = new byte[8 + header.Length + 4];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)header.Length);
        Encoding.UTF8.GetBytes(header, bytes.AsSpan(8));
        System.IO.File.WriteAllBytes(File, bytes);
    }
}
