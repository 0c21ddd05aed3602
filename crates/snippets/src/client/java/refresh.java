import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
    static final URI URL = URI.create("@url@");

    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        for (int attempt = 1; ; attempt++) {
            @why@
            var get = HttpRequest.newBuilder(URL)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var current = client.send(get, BodyHandlers.ofString());
            var put = @first@;
            current.headers().firstValue("ETag")
                    .ifPresent(etag -> put.header("If-Match", etag));
            var response = client.send(put.build(), BodyHandlers.ofString());
            if (response.statusCode() != @status@ || attempt == 3) {
                System.out.println(response.statusCode());
                @fields@
                System.out.println("attempts: " + attempt);
                return;
            }
        }
    }
}
