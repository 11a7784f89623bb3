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
        if isinstance(module, nn.ConvTranspose2d):
            # Every value of the input is multiplied with its channel's part of the weight.
            total += inputs[0].numel() * (module.weight.numel() // module.weight.shape[0])
        else:
            total += output.numel() * (module.weight.numel() // module.weight.shape[0])

    for module in model.modules():
        if isinstance(module, (nn.Conv2d, nn.ConvTranspose2d, nn.Linear)):
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
