using CinWorkflows.Conformance;
using CinWorkflows.Embedded.Tests.Hosts;

namespace CinWorkflows.Embedded.Tests.Conformance;

public sealed class EmbeddedActivities : ActivityConformance<EmbeddedHost>;

public sealed class EmbeddedTimers : TimerConformance<EmbeddedHost>;

public sealed class EmbeddedEvents : EventConformance<EmbeddedHost>;

public sealed class EmbeddedSubWorkflows : SubWorkflowConformance<EmbeddedHost>;

public sealed class EmbeddedContinueAsNew : ContinueAsNewConformance<EmbeddedHost>;

public sealed class EmbeddedControl : ControlConformance<EmbeddedHost>;

public sealed class EmbeddedReplay : ReplayConformance<EmbeddedHost>;

public sealed class EmbeddedWholeBackend : WholeBackendConformance<EmbeddedHost>;

public sealed class ColdActivities : ActivityConformance<ColdEmbeddedHost>;

public sealed class ColdTimers : TimerConformance<ColdEmbeddedHost>;

public sealed class ColdEvents : EventConformance<ColdEmbeddedHost>;

public sealed class ColdSubWorkflows : SubWorkflowConformance<ColdEmbeddedHost>;

public sealed class ColdContinueAsNew : ContinueAsNewConformance<ColdEmbeddedHost>;

public sealed class ColdControl : ControlConformance<ColdEmbeddedHost>;

public sealed class ColdReplay : ReplayConformance<ColdEmbeddedHost>;

public sealed class ColdWholeBackend : WholeBackendConformance<ColdEmbeddedHost>;
