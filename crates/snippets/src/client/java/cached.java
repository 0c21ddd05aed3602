import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
    static final URI URL = URI.create("@url@");

    public static void main(String[] args) throws Exception {
        var etag = "@javatag@";
        var stored = "the stored content";

        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URL)
                .timeout(Duration.ofSeconds(10))
                .header("If-None-Match", etag)
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        switch (response.statusCode()) {
            @why@
            case @status@ -> { }
            case 200 -> stored = response.body();
            default -> throw new IllegalStateException(response.toString());
        }
        System.out.println(response.statusCode());
        @fields@
        System.out.println("content: " + stored);
    }
}
