using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CinWorkflows.Web.Tests.TransferPages;

/// <summary>A browser without JavaScript: it keeps cookies, follows redirects, and sends forms as they stand.</summary>
internal sealed class LinkBrowser : IDisposable
{
    private readonly HttpClient _client;

    public LinkBrowser(Uri address) => _client = new(new SocketsHttpHandler { UseProxy = false, CookieContainer = Cookies }) { BaseAddress = address };

    public CookieContainer Cookies { get; } = new();

    /// <summary>What it says of itself; nothing unless it is told to.</summary>
    public string Agent
    {
        set => _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", value);
    }

    public LinkPage Page { get; private set; } = null!;

    public Task<LinkPage> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public async Task<HttpResponseMessage> RawAsync(string path) => await _client.GetAsync(path);

    /// <summary>Fills in the form of the page, and sends it; the form for leaving is not it.</summary>
    public Task<LinkPage> SubmitAsync(params (string Name, string Value)[] values) => SubmitAsync(null, values);

    /// <summary>The same with a button that has a value.</summary>
    public Task<LinkPage> SubmitAsync(string? step, params (string Name, string Value)[] values) => PostAsync(FormAddress, Filled(step, values));

    public string FormAddress => MainForm.GetAttribute("action")!;

    /// <summary>What the form would send.</summary>
    public Dictionary<string, string> Filled(string? step, params (string Name, string Value)[] values)
    {
        var fields = MainForm.QuerySelectorAll("input, textarea")
            .Where(field => field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
            .ToDictionary(field => field.GetAttribute("name")!, field => field is IHtmlTextAreaElement text ? text.Value : ((IHtmlInputElement)field).Value);
        foreach (var (name, value) in values)
        {
            Assert.True(MainForm.QuerySelector($"[name='{name}']") is not null, $"the form has no field '{name}'");
            fields[name] = value;
        }

        if (step is not null)
        {
            Assert.True(MainForm.QuerySelector($"button[name='step'][value='{step}']") is not null, $"the form has no button '{step}'");
            fields["step"] = step;
        }

        return fields;
    }

    public Task<LinkPage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request);
    }

    public async Task<LinkPage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return Page = new(response.StatusCode, response.RequestMessage!.RequestUri!, headers, new HtmlParser().ParseDocument(text), text);
        }
    }

    public void Dispose() => _client.Dispose();

    private AngleSharp.Dom.IElement MainForm =>
        Page.Document.QuerySelector("main form") ?? throw new InvalidOperationException($"'{Page.Heading}' ({(int)Page.Status}) has no form: {Page.Text}");
}
