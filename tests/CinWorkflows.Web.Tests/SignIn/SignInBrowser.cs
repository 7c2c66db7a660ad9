using System.Net;
using AngleSharp.Html.Parser;
using CinWorkflows.Web.Tests.TransferPages;

namespace CinWorkflows.Web.Tests.SignIn;

/// <summary>
/// A browser without JavaScript behind the council's proxy, which has the certificate: the service is at https://cin.example. Each step of
/// a redirect can be looked at, and changed.
/// </summary>
internal sealed class SignInBrowser(Uri service) : IDisposable
{
    private const int MostSteps = 12;

    private readonly string _service = new Uri(OpenIdProvider.Service).Authority;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private Uri _at = new(OpenIdProvider.Service);

    /// <summary>The cookies by site and name.</summary>
    public Dictionary<(string Site, string Name), string> Cookies { get; } = [];

    /// <summary>Every Set-Cookie of the service, as it came.</summary>
    public List<string> Given { get; } = [];

    /// <summary>Every address to which the browser was sent.</summary>
    public List<Uri> Steps { get; } = [];

    /// <summary>False: the proxy does not say that it had TLS.</summary>
    public bool IsSecure { get; init; } = true;

    public string? this[string name]
    {
        get => Cookies.GetValueOrDefault((_service, name));
        set => Cookies[(_service, name)] = value!;
    }

    /// <summary>Goes to an address and on from there, until a page is shown.</summary>
    /// <param name="address">Where to begin.</param>
    /// <param name="change">What somebody makes of each step on its way.</param>
    public Task<LinkPage> GetAsync(string address, Func<Uri, Uri>? change = null) => FollowAsync(new(HttpMethod.Get, new Uri(_at, address)), change ?? (to => to));

    /// <summary>One step, and no further.</summary>
    public Task<LinkPage> StepAsync(HttpMethod method, string address, params (string Name, string Value)[] fields) =>
        SendAsync(new(method, new Uri(_at, address)) { Content = method == HttpMethod.Get ? null : Form(fields) });

    /// <summary>One step with a body that says of itself what it is not.</summary>
    public Task<LinkPage> StepAsync(HttpMethod method, string address, string mediaType) =>
        SendAsync(new(method, new Uri(_at, address)) { Content = new StringContent("no form", null, mediaType) });

    /// <summary>Presses the button of the form with this address on a page.</summary>
    public Task<LinkPage> PressAsync(LinkPage page, string address, params (string Name, string Value)[] headers)
    {
        var form = page.Document.QuerySelector($"form[action='{address}']") ?? throw new InvalidOperationException($"'{page.Heading}' ({(int)page.Status}) has no form to {address}: {page.Text}");
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_at, address)) { Content = Form([.. form.QuerySelectorAll("input").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!))]) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return FollowAsync(request, to => to);
    }

    public void Dispose() => _client.Dispose();

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task<LinkPage> FollowAsync(HttpRequestMessage first, Func<Uri, Uri> change)
    {
        var page = await SendAsync(first);
        for (var step = 0; page.Headers.TryGetValue("Location", out var location); step++)
        {
            Assert.True(step < MostSteps, $"the browser is sent round in circles: {string.Join(' ', Steps)}");
            var next = change(new Uri(page.Address, location));
            Steps.Add(next);
            page = await SendAsync(new(HttpMethod.Get, next));
        }

        return page;
    }

    private async Task<LinkPage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            var shown = request.RequestUri!;
            if (shown.Authority == _service)
            {
                (_at, request.RequestUri) = (shown, new Uri(service, shown.PathAndQuery));
                request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", IsSecure ? "https" : "http");
                request.Headers.TryAddWithoutValidation("X-Forwarded-For", "192.0.2.7");
            }

            var cookies = Cookies.Where(cookie => cookie.Key.Site == shown.Authority).Select(cookie => $"{cookie.Key.Name}={cookie.Value}").ToList();
            if (cookies.Count > 0)
            {
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies));
            }

            using var response = await _client.SendAsync(request);
            Keep(shown, response);
            var text = await response.Content.ReadAsStringAsync();
            var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new(response.StatusCode, shown, headers, new HtmlParser().ParseDocument(text), text);
        }
    }

    private void Keep(Uri from, HttpResponseMessage response)
    {
        foreach (var given in response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            var (name, value) = given.Split(';')[0].Split('=', 2) is [var left, var right] ? (left, right) : throw new FormatException(given);
            Given.AddRange(from.Authority == _service ? [given] : Array.Empty<string>());
            if (given.Contains("01 Jan 1970", StringComparison.Ordinal))
            {
                Cookies.Remove((from.Authority, name));
            }
            else
            {
                Cookies[(from.Authority, name)] = value;
            }
        }
    }
}
