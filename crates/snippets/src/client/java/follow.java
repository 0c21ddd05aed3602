import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
@java@
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
    static final URI URL = URI.create("@url@");

    public static void main(String[] args) throws Exception {
        // Five at most, and never from https to http. The default: none.
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var request = @first@;
        var last = client.send(request, BodyHandlers.ofString());
        @why@
        last.previousResponse().ifPresent(response -> {
            System.out.println(response.statusCode());
            @fields@
        });
        var method = last.request().method();
        System.out.println("then " + method + ": " + last.statusCode());
    }
}
