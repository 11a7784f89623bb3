using FocusNetGrid.Imaging;

namespace FocusNetGrid.Cli.Doctor;

/// <summary>Can images be read and written?</summary>
internal sealed class ImagingCheck : IDoctorCheck
{
    /// <inheritdoc/>
    public Finding Examine()
    {
        try
        {
            var pixel = new Raster(1, 1, 3, [10, 20, 30]);
            var same = ImageCodec.DecodeRgb(ImageCodec.EncodePng(pixel)).Pixels.AsSpan().SequenceEqual(pixel.Pixels);
            return same
                ? new("imaging", Verdict.Good, "OpenCV decodes what it encodes")
                : new("imaging", Verdict.Missing, "OpenCV changes a picture on its way through PNG", "reinstall libopencv-imgcodecs-dev and build anew");
        }
        catch (Exception failure) when (failure is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException)
        {
            return new(
                "imaging",
                Verdict.Missing,
                (failure.InnerException ?? failure).Message,
                "run 'make setup build' in the project, which installs it (on Debian: apt-get install libopencv-imgcodecs-dev libopencv-imgproc-dev)");
        }
    }
}
