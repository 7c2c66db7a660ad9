using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Server.Hosting;

/// <summary>A pack of the authority is at fault: nothing starts until it is put right.</summary>
internal sealed class PackFaultException(IReadOnlyList<PackFault> faults)
    : Exception($"The policy packs have {CountWords.Of(faults.Count, "fault")}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
