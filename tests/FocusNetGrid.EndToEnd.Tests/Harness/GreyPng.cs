using System.Buffers.Binary;
using System.IO.Compression;

namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>Grey PNG files, written from the format's description so that no code under test has a hand in them.</summary>
internal static class GreyPng
{
    /// <summary>A square disc of foreground on background: a mask that is neither empty nor full.</summary>
    public static byte[] Disc(int size, byte foreground = 255) => Encode(size, size, (row, column) =>
        ((row - (size / 2)) * (row - (size / 2))) + ((column - (size / 2)) * (column - (size / 2))) < size * size / 9 ? foreground : (byte)0);

    public static byte[] Encode(int height, int width, Func<int, int, byte> pixel)
    {
        var rows = new byte[height * (width + 1)];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                rows[(row * (width + 1)) + 1 + column] = pixel(row, column);
            }
        }

        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [137, 80, 78, 71, 13, 10, 26, 10, .. Chunk("IHDR", header), .. Chunk("IDAT", compressed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        var chunk = new byte[4 + body.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + body.Length), Checksum(body));
        return chunk;
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var item in bytes)
        {
            sum ^= item;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return ~sum;
    }
}
