import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

public class Main {
    static final URI URL = URI.create("@url@");

    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        var orders = List.of("tea", "milk", "sugar", "bread", "salt", "oil");
        int size = orders.size();
        int status;
        while (true) {
            var content = String.join("\n", orders.subList(0, size));
            var request = HttpRequest.newBuilder(URL)
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "text/plain; charset=utf-8")
                    .POST(BodyPublishers.ofString(content))
                    .build();
            status = client.send(request, BodyHandlers.discarding())
                    .statusCode();
            if (status != @status@ || size == 1) {
                break;
            }
            @why@
            size /= 2;
        }
        System.out.println(status);
        System.out.println("orders in one request: " + size);
    }
}
