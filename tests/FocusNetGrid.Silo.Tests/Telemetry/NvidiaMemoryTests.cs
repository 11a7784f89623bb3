using System.Diagnostics;
using FocusNetGrid.Silo.Telemetry;

namespace FocusNetGrid.Silo.Tests.Telemetry;

/// <summary>Against a library with NVML's own signatures, as no machine that tests this has a driver.</summary>
public sealed class NvidiaMemoryTests : IDisposable
{
    private const string Source = """
        #include <string.h>
        typedef struct { unsigned long long total, free, used; } memory;
        int nvmlInit_v2(void) { return 0; }
        int nvmlShutdown(void) { return 0; }
        int nvmlDeviceGetHandleByIndex_v2(unsigned index, void **device) { if (index > 3) return 2; *device = (void *)(unsigned long)(index + 1); return 0; }
        int nvmlDeviceGetHandleByUUID(const char *uuid, void **device) { if (strcmp(uuid, "GPU-abc")) return 2; *device = (void *)9; return 0; }
        int nvmlDeviceGetMemoryInfo(void *device, memory *info) { info->total = 100; info->free = 1; info->used = 1000 * (unsigned long)device; return 0; }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("focusnetgrid-nvml-");

    [Theory]
    [InlineData(null, "cuda:0", 1000L)]
    [InlineData(null, "cuda:3", 4000L)]
    [InlineData("2,0", "cuda:0", 3000L)]
    [InlineData("GPU-abc", "cuda:0", 9000L)]
    public void A_GPUs_memory_is_that_of_the_device_that_CUDA_means(string? visible, string device, long bytes)
    {
        using var memory = NvidiaMemory.Open(Library(), visible);

        memory.UsedBytes(device).ShouldBe(bytes);
    }

    [Theory]
    [InlineData(null, "cuda:7")]
    [InlineData("GPU-none", "cuda:0")]
    [InlineData(null, "cpu:0")]
    public void A_device_that_there_is_not_has_no_memory(string? visible, string device)
    {
        using var memory = NvidiaMemory.Open(Library(), visible);

        memory.UsedBytes(device).ShouldBeNull();
    }

    [Fact]
    public void Without_a_driver_nothing_is_known()
    {
        using var memory = NvidiaMemory.Open("libnvidia-ml-of-no-driver.so", null);

        memory.UsedBytes("cuda:0").ShouldBeNull();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Library()
    {
        var (source, library) = (Path.Combine(folder.FullName, "nvml.c"), Path.Combine(folder.FullName, "libnvml.so"));
        File.WriteAllText(source, Source);
        using var compiler = Process.Start("g++", ["-x", "c", "-shared", "-fPIC", "-o", library, source]);
        compiler.WaitForExit();
        compiler.ExitCode.ShouldBe(0);
        return library;
    }
}
