using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharpCompatTests;

public sealed class TensorTests
{
    [Fact]
    public void Errors_of_libtorch_are_ExternalExceptions_with_its_words()
    {
        using var scope = NewDisposeScope();

        Should.Throw<ExternalException>(() => ones(2) + ones(3)).Message.ShouldContain("must match the size");
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        var tensor = ones(2);
        tensor.Dispose();

        Should.Throw<InvalidOperationException>(() => tensor + 1).Message.ShouldContain("empty handle");
    }

    [Fact]
    public void A_tensor_from_an_array_is_a_copy_and_one_from_a_buffer_is_not()
    {
        using var scope = NewDisposeScope();
        var array = new float[] { 1, 2, 3, 4 };
        var copy = tensor(array, [2, 2]);
        var shared = frombuffer(array, ScalarType.Float32, 2, 1);

        array[1] = 7;

        Values.Of(copy).ShouldBe([1, 2, 3, 4]);
        Values.Of(shared).ShouldBe([7, 3]);
    }

    [Fact]
    public void Shared_memory_outlives_the_array_variable()
    {
        using var shared = Shared();
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Values.Of(shared).Sum().ShouldBe(1000);

        static Tensor Shared() => from_array(Enumerable.Repeat(1f, 1000).ToArray());
    }

    [Fact]
    public void Bytes_are_the_elements_memory()
    {
        using var scope = NewDisposeScope();
        var tensor = zeros(3, ScalarType.Int32);

        MemoryMarshal.Cast<byte, int>(tensor.bytes)[1] = 5;

        tensor.data<int>().ToArray().ShouldBe([0, 5, 0]);
        Should.Throw<InvalidOperationException>(() => ones(2, 3).t().bytes.Length);
    }

    [Fact]
    public void Items_must_be_single_and_of_the_tensors_type()
    {
        using var scope = NewDisposeScope();

        tensor(3L).item<long>().ShouldBe(3);
        (ones(2, 2) * 2).sum().ToSingle().ShouldBe(8f);
        Should.Throw<ArgumentException>(() => ones(2).item<float>());
        Should.Throw<ArgumentException>(() => ones(1).item<double>());
    }

    [Fact]
    public void Accessors_follow_the_strides()
    {
        using var scope = NewDisposeScope();
        var turned = arange(6, ScalarType.Float32).reshape(2, 3).t();

        turned.data<float>().ToArray().ShouldBe([0, 3, 1, 4, 2, 5]);
        turned.data<float>()[2, 1].ShouldBe(5);
        turned.is_contiguous().ShouldBeFalse();
        turned.stride().ShouldBe([1, 3]);
    }

    [Fact]
    public void Elements_can_be_written_by_index_expressions()
    {
        using var scope = NewDisposeScope();
        var numbers = zeros(2, 3);

        numbers[0, 1] = tensor(5f);
        numbers[1] = tensor(new float[] { 1, 2, 3 });
        numbers[numbers > 2.5] = tensor(9f);

        Values.Of(numbers).ShouldBe([0, 9, 0, 1, 2, 9]);
    }

    [Fact]
    public void Conversions_copy_only_where_they_must()
    {
        using var scope = NewDisposeScope();
        var floats = ones(2);

        floats.to(ScalarType.Float32).fill_(3);
        floats.to(ScalarType.Float64).fill_(4);
        floats.to(ScalarType.Float32, copy: true).fill_(5);

        Values.Of(floats).ShouldBe([3, 3]);
    }

    [Fact]
    public void In_place_operations_give_the_same_object_back()
    {
        using var scope = NewDisposeScope();
        var tensor = ones(2);

        tensor.add_(1).mul_(3).ShouldBeSameAs(tensor);
        Values.Of(tensor).ShouldBe([6, 6]);
    }

    [Fact]
    public void A_tensor_survives_its_file()
    {
        using var scope = NewDisposeScope();
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "tensor.dat");
        var tensor = rand(3, 70);

        tensor.save(path);

        Tensor.load(path).Equals(tensor).ShouldBeTrue();
        Directory.Delete(Path.GetDirectoryName(path)!, true);
    }

    [Fact]
    public void Without_CUDA_the_device_is_refused_at_once()
    {
        Assert.SkipWhen(cuda.is_available(), "there is a CUDA device");

        Should.Throw<InvalidOperationException>(() => device("cuda:0")).Message.ShouldContain("CUDA");
        cuda.device_count().ShouldBe(0);
        device("cpu").ToString().ShouldBe("cpu");
    }
}
