"""Prints parameters and multiply-adds of a network, counted by hooks on PyTorch's own modules.

usage: complexity.py NETWORK OPTIONS-AS-JSON HEIGHT WIDTH
"""
import json
import sys

import torch
from torch import nn

import networks


def count(model, height, width):
    total = 0

    def listen(module, inputs, output):
        nonlocal total
        fan_in = module.weight.numel() // module.weight.shape[0]
        total += output.numel() * fan_in

    for module in model.modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            module.register_forward_hook(listen)
    with torch.no_grad():
        model.eval()(torch.zeros(1, 3, height, width))
    return total


if __name__ == "__main__":
    network, options, height, width = sys.argv[1:]
    reference = networks.build(network, json.loads(options))
    trainable = sum(parameter.numel() for parameter in reference.parameters())
    moving = sum(buffer.numel() for name, buffer in reference.named_buffers() if name.endswith(("running_mean", "running_var")))
    print(json.dumps({"trainable": trainable, "total": trainable + moving, "multiplyAdds": count(reference, int(height), int(width))}))
