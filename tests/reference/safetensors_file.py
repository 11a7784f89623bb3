"""The safetensors format in a few lines, so that the judge needs no package but PyTorch and NumPy."""
import json
import struct

import numpy
import torch


def load(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        values = file.read()
    return {name: torch.from_numpy(numpy.frombuffer(values[slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"]).copy())
            for name, entry in header.items() if name != "__metadata__"}


def save(tensors, path):
    header, values = {}, []
    end = 0
    for name, tensor in tensors.items():
        bytes_ = tensor.detach().float().contiguous().numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [end, end + len(bytes_)]}
        end += len(bytes_)
        values.append(bytes_)
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(values))
