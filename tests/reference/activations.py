"""Prints the bytes of the tensors that PyTorch's autograd keeps of a training step, each memory once and without the weights.

usage: activations.py NETWORK OPTIONS-AS-JSON SIZE BATCH
"""
import json
import sys

import torch

import networks


def kept(model, size, batch):
    weights = {parameter.storage().data_ptr() for parameter in model.parameters()}
    found = {}

    def keep(tensor):
        storage = tensor.storage()
        if storage.data_ptr() not in weights:
            found[storage.data_ptr()] = storage.nbytes()
        return tensor

    images = torch.zeros(batch, 3, size, size)
    with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        loss = model.train()(images).mean()
    del loss
    found.pop(images.storage().data_ptr(), None)
    return sum(found.values())


if __name__ == "__main__":
    network, options, size, batch = sys.argv[1:]
    print(kept(networks.build(network, json.loads(options)), int(size), int(batch)))
