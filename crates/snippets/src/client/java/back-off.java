import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

public class Main {
    static final URI URL = URI.create("@url@");

    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URL)
                .timeout(Duration.ofSeconds(10))
                .build();
        for (int attempt = 1; ; attempt++) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != @status@ || attempt == 3) {
                System.out.println(response.statusCode());
                System.out.println("attempts: " + attempt);
                return;
            }
            @why@
            long wait = ThreadLocalRandom.current().nextInt(100, 500);
            Thread.sleep(wait << attempt);
        }
    }
}
