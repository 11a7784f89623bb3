using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Tests.Trials;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Checkpoints;

public sealed class TensorArchiveTests
{
    private static readonly Dictionary<string, string> Texts = new() { ["hello"] = "wörld \"quoted\"" };

    [Fact]
    public void Tensors_and_texts_come_back_bit_for_bit()
    {
        using var folder = new TrialFolder();
        using var scope = NewDisposeScope();
        var tensors = Tensors();
        TensorArchive.Write(folder.File("a"), tensors, Texts, DurableFile.Write);

        var (read, texts) = TensorArchive.Read(folder.File("a"));

        texts.ShouldBe(Texts);
        read.Keys.ShouldBe(tensors.Select(named => named.Name), ignoreOrder: true);
        foreach (var (name, tensor) in tensors)
        {
            read[name].shape.ShouldBe(tensor.shape);
            read[name].bytes.ToArray().ShouldBe(tensor.contiguous().bytes.ToArray());
        }
    }

    [Fact]
    public void Any_safetensors_reader_finds_the_values()
    {
        const string Script = """
            import json, struct, sys, numpy
            bytes_ = open(json.load(sys.stdin)["path"], "rb").read()
            length, = struct.unpack("<Q", bytes_[:8])
            header = json.loads(bytes_[8:8 + length])
            begin, end = (8 + length + offset for offset in header["last"]["data_offsets"])
            print(json.dumps(numpy.frombuffer(bytes_[begin:end], "<f4").reshape(header["last"]["shape"]).transpose(0, 2, 3, 1).ravel().tolist()))
            """;
        using var folder = new TrialFolder();
        using var scope = NewDisposeScope();
        var pixels = arange(24, ScalarType.Float32);
        TensorArchive.Write(folder.File("a"), [("last", pixels.reshape(2, 3, 2, 2).permute(0, 3, 1, 2))], Texts, DurableFile.Write);

        var values = PythonJudge.Ask<float[]>("numpy", Script, new { Path = folder.File("a") });

        values.ShouldBe(pixels.data<float>().ToArray());
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        using var folder = new TrialFolder();
        using var scope = NewDisposeScope();
        TensorArchive.Write(folder.File("a"), Tensors(), Texts, DurableFile.Write);
        var whole = File.ReadAllBytes(folder.File("a"));

        foreach (var length in Enumerable.Range(0, whole.Length).Where(length => length < 20 || length % 7 == 0))
        {
            File.WriteAllBytes(folder.File("a"), whole[..length]);
            Should.Throw<CheckpointException>(() => TensorArchive.Read(folder.File("a")), $"{length} bytes").Message.ShouldContain("is damaged");
        }
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_refused()
    {
        using var folder = new TrialFolder();
        using var scope = NewDisposeScope();
        TensorArchive.Write(folder.File("a"), Tensors(), Texts, DurableFile.Write);
        var whole = File.ReadAllBytes(folder.File("a"));

        for (var place = 0; place < whole.Length; place += 3)
        {
            byte[] damaged = [.. whole];
            damaged[place] ^= 1;
            File.WriteAllBytes(folder.File("a"), damaged);
            Should.Throw<CheckpointException>(() => TensorArchive.Read(folder.File("a")), $"byte {place}");
        }
    }

    private static List<(string Name, Tensor Tensor)> Tensors() =>
    [
        ("weights", arange(24, ScalarType.Float32).reshape(2, 2, 2, 3).permute(0, 3, 1, 2)),
        ("steps", tensor(123456789012L)),
        ("none", zeros(0)),
        ("nan", tensor([float.NaN, -0f, float.Epsilon])),
    ];
}
