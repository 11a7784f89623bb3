using System.Runtime.InteropServices;

namespace FocusNetGrid.Imaging;

/// <summary>The C surface of <c>native/imaging.h</c>, member for member.</summary>
internal static unsafe partial class NativeMethods
{
    public const int ErrorBytes = 256;

    private const string Library = "focusnetgrid_imaging";

    [LibraryImport(Library, EntryPoint = "imaging_decode")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static partial int Decode(byte* data, long length, long maxPixels, out Samples image, byte* error);

    [LibraryImport(Library, EntryPoint = "imaging_encode", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static partial int Encode(in Samples image, string extension, int quality, out Buffer file, byte* error);

    [LibraryImport(Library, EntryPoint = "imaging_resize")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static partial int Resize(byte* source, int height, int width, int channels, byte* target, int targetHeight, int targetWidth, byte* error);

    [LibraryImport(Library, EntryPoint = "imaging_label", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static partial int Label(in Samples image, string text, int x, int y, double scale, byte* colour, byte* error);

    [LibraryImport(Library, EntryPoint = "imaging_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    public static partial void Free(void* memory);

    /// <summary>The sentence that a failed call left.</summary>
    public static string Sentence(byte* error) => Marshal.PtrToStringUTF8((nint)error) ?? "";

    [StructLayout(LayoutKind.Sequential)]
    public struct Samples
    {
        public int Height;
        public int Width;
        public int Channels;
        public int Bits;
        public byte* Pixels;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Buffer
    {
        public long Length;
        public byte* Bytes;
    }
}
