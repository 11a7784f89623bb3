using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Files;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Checkpoints;

/// <summary>
/// Named tensors and texts in one file that any safetensors reader opens: a length, a JSON header, then the tensors' bytes one after another. The
/// text <c>sha256</c> in the header is over the header without it (canonical JSON) and all bytes after it, so damage anywhere shows.
/// </summary>
internal static class TensorArchive
{
    private const string Metadata = "__metadata__";
    private const string Checksum = "sha256";
    private const int LargestHeader = 100_000_000;

    /// <summary>Replaces the file whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">Any strides and device; written row-major.</param>
    /// <param name="texts">Kept beside the tensors.</param>
    /// <param name="writer">Makes it durable.</param>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public static void Write(string path, IEnumerable<(string Name, Tensor Tensor)> tensors, IReadOnlyDictionary<string, string> texts, FileWriter writer)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var parts = tensors.Select(named => (named.Name, Tensor: named.Tensor.detach().cpu().contiguous())).ToList();
        var header = new JsonObject();
        var offset = 0L;
        foreach (var (name, tensor) in parts)
        {
            var place = TensorPlace.Of(tensor, offset);
            header.Add(name, place.ToJson());
            offset = place.DataOffsets[1];
        }

        var metadata = new Dictionary<string, string>(texts);
        header[Metadata] = JsonSerializer.SerializeToNode(metadata);
        metadata.Add(Checksum, Hash(header, parts.Select(part => part.Tensor)));
        header[Metadata] = JsonSerializer.SerializeToNode(metadata);

        var text = Encoding.UTF8.GetBytes(CanonicalJson.Write(header));
        writer(path, sizeof(long) + text.Length + offset, stream =>
        {
            Span<byte> length = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
            stream.Write(length);
            stream.Write(text);
            parts.ForEach(part => stream.Write(part.Tensor.bytes));
        });
    }

    /// <summary>Reads everything and checks it. The tensors belong to the current dispose scope.</summary>
    /// <exception cref="CheckpointException">The file is cut short or damaged.</exception>
    public static (IReadOnlyDictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Texts) Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var header = ReadHeader(stream);
            var texts = header[Metadata].Deserialize<Dictionary<string, string>>() ?? throw new InvalidDataException("its header has no texts");
            header.Remove(Metadata);
            var tensors = ReadTensors(stream, header);

            texts.Remove(Checksum, out var expected);
            header[Metadata] = JsonSerializer.SerializeToNode(texts);
            if (Hash(header, tensors.Select(named => named.Value)) != expected)
            {
                throw new InvalidDataException("its checksum does not fit its content");
            }

            return (tensors.ToDictionary(), texts);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or JsonException or InvalidOperationException)
        {
            throw new CheckpointException(path, $"is damaged ({damage.Message.TrimEnd('.')}); delete it to train this trial from the start.", damage);
        }
    }

    private static JsonObject ReadHeader(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[sizeof(long)];
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (length is < 2 or > LargestHeader || length > stream.Length - sizeof(long))
        {
            throw new InvalidDataException("its header has an impossible length");
        }

        var text = new byte[length];
        stream.ReadExactly(text);
        return JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false })?.AsObject() ?? throw new InvalidDataException("its header is empty");
    }

    /// <summary>The tensors in the order of their bytes, which fill the file to its end.</summary>
    private static List<KeyValuePair<string, Tensor>> ReadTensors(Stream stream, JsonObject header)
    {
        var start = stream.Position;
        var available = stream.Length - start;
        var tensors = new List<KeyValuePair<string, Tensor>>();
        var places = header.Select(member => (member.Key, Place: TensorPlace.Parse(member.Value)))
            .OrderBy(named => named.Place.DataOffsets.FirstOrDefault()).ThenBy(named => named.Place.DataOffsets.LastOrDefault());
        foreach (var (name, place) in places)
        {
            var tensor = place.Allocate(stream.Position - start, available);
            stream.ReadExactly(tensor.bytes);
            tensors.Add(KeyValuePair.Create(name, tensor));
        }

        return stream.Position == stream.Length ? tensors : throw new InvalidDataException("bytes follow its last tensor");
    }

    /// <summary>Tensors are hashed in the order of their bytes; an empty one has none, so ties in that order do not matter.</summary>
    private static string Hash(JsonObject header, IEnumerable<Tensor> tensors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(CanonicalJson.Write(header)));
        foreach (var tensor in tensors)
        {
            hash.AppendData(tensor.bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
