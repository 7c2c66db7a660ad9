using CinWorkflows.Conformance;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

public sealed class RuntimeActivities : ActivityConformance<DurableTaskHost>;

public sealed class RuntimeTimers : TimerConformance<DurableTaskHost>;

public sealed class RuntimeEvents : EventConformance<DurableTaskHost>;

public sealed class RuntimeSubWorkflows : SubWorkflowConformance<DurableTaskHost>;

public sealed class RuntimeContinueAsNew : ContinueAsNewConformance<DurableTaskHost>;

public sealed class RuntimeControl : ControlConformance<DurableTaskHost>;

public sealed class RuntimeReplay : ReplayConformance<DurableTaskHost>;
