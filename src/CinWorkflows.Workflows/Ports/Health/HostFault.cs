namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>Something that is wrong with the service itself: its storage, its workflows, its backups. It names nobody.</summary>
/// <param name="Code">What it is, in a code.</param>
/// <param name="Stops">True where the service cannot do its work until it is put right.</param>
/// <param name="Since">Since when.</param>
/// <param name="Summary">What is wrong, in a sentence.</param>
/// <param name="WhatToDo">What puts it right.</param>
public sealed record HostFault(string Code, bool Stops, DateTimeOffset Since, string Summary, string WhatToDo);
