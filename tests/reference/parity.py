"""Repeats in plain PyTorch what a test computed, for the test to compare.

Reads from a folder
  task.json             {"network", "options", "loss": "all-hl" or "bce", "training": true or false, "double": true or false, "steps",
                        "learning-rate"}
  weights.safetensors   the initial state dictionary, by our names
  batch.safetensors     input [N,C,H,W] and target [N,classes,H,W]
and writes result.safetensors, by our names: logits, loss, gradient/<name> of the first step and after/<name>, the state dictionary after
so many Adam steps on the same batch.
"""
import json
import sys
from pathlib import Path

import torch

import losses
import names
import networks
import safetensors_file


def main(folder):
    torch.set_num_threads(1)
    task = json.loads((folder / "task.json").read_text())
    weights = safetensors_file.load(folder / "weights.safetensors")
    batch = safetensors_file.load(folder / "batch.safetensors")
    model = networks.build(task["network"], task["options"])
    names.load(model, weights)
    model.train(task["training"])
    if task["double"]:
        model.double()
        batch = {name: tensor.double() for name, tensor in batch.items()}
    optimizer = torch.optim.Adam(model.parameters(), lr=task["learning-rate"])
    result = {}
    for step in range(task["steps"]):
        optimizer.zero_grad()
        logits = model(batch["input"])
        loss = losses.LOSSES[task["loss"]](logits, batch["target"])
        loss.backward()
        if step == 0:
            gradients = {name: parameter.grad.clone() for name, parameter in model.named_parameters()}
            learnt = {name: tensor for name, tensor in weights.items() if "running_" not in name}
            result = {"logits": logits, "loss": loss.reshape(1)}
            result |= {f"gradient/{name}": tensor for name, tensor in names.gather(gradients, learnt).items()}
        optimizer.step()
    result |= {f"after/{name}": tensor for name, tensor in names.gather(model.state_dict(), weights).items()}
    safetensors_file.save(result, folder / "result.safetensors")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
