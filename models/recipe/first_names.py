"""Write the table of first names with their gender.

Source: the proper names of LanguageTool's German dictionary (`EIG.txt` of german-pos-dict, CC BY-SA 4.0), of
which the readings tagged VOR (Vorname) are taken. The names of SUPPLEMENT were written down for this project:
first names that are common in German and international news and that the dictionary lacks. The table falls
under CC BY-SA 4.0.
"""

import argparse
import unicodedata
from collections import defaultdict
from pathlib import Path

HEADER = """\
# First names and the gender they tell: m, f or mf (borne by men and women).
# Written by models/recipe/first_names.py; do not edit by hand.
# Source: EIG.txt of LanguageTool's german-pos-dict (readings tagged VOR), and a supplement of our own.
# Licence: CC BY-SA 4.0.
"""

# Tagged as first names there, but surnames, brands or slips.
EXCLUDED = frozenset(
    {"Aprilia", "Ebert", "Felipiano", "Gallus", "Gernhardt", "Margritte", "Naxos", "Neidhard", "Wynalda"}
)

# One gender where the dictionary gives another or, for a rare use, both.
GENDER = {
    "Andrea": "mf", "Chris": "mf", "Kim": "mf", "Lee": "mf", "Maria": "f",
    "Robin": "mf", "Sascha": "mf", "Toni": "mf",
}  # fmt: skip

SUPPLEMENT = {
    "m": """
        Aaron Abdel Abdelaziz Abdul Abdullah Adnan Adrian Ahmad Ahmed Ahmet Akihito Akira Alain Alan Albin
        Albrecht Aldo Alejandro Aleksandar Aleksander Aleksandr Aleksej Alessandro Alexandre Alexandros
        Alexei Alexej Alexis Alfonso Alfredo Alois Aloys Alparslan Alvaro Amadou Amir Amr Anatol Anatoli
        Anatolij Anders Andrei Andrej Andreu Andrij Andrzej André Andrés Andy Angelo Angus Ansgar Antal
        Anthony Antoni Antonios Antonis António Aribert Ariel Arkadi Arkadij Arne Arno Artur Arturo Arvid
        Aschraf Ashraf Asif Askar Attila Augusto Avigdor Ayman Aziz Azmi Baldur Balthasar Barack Barry
        Bartosz Baschar Bashar Bela Benedikt Bengt Benigno Benito Benjamín Benny Berat Bernardo Bert Bertram
        Bertrand Bijan Blaise Bodo Bojko Borislav Boutros Boyko Brad Branko Brendan Brett Brian Bronisław
        Bruce Bryan Burt Byron Béla Bülent Calvin Cem Cesare Chaim Charly Christer Christos Claude Claudio
        Clayton Cliff Clint Colin Conrad Cristian Cristóbal Cyril Cyrille Damian Damien Damir Dan Danilo
        Danny Dario Darko Dave Davide Dean Denis Deniz Derek Desmond Detlev Didier Diego Diether Dimitri
        Dimitrij Dimitris Dino Dmitri Dmitrij Dmytro Domenico Dominic Dominik Don Donald Dragan Duncan
        Dustin Dwight Dylan Eckhardt Edi Eduardo Edward Edwin Efraim Egbert Ehud Einar Ekkehard Ekrem Eli
        Elias Elio Emanuel Emilio Emmanuel Emmerich Enes Engelbert Enrico Enrique Enzo Erdal Erik Erkki
        Ernesto Ernie Ernst Esteban Etienne Evan Evangelos Evo Ewald Eyal Fabian Fabien Fabio Fabrice Fadil
        Faisal Falk Falko Farid Fatih Fausto Federico Felipe Ferenc Fethullah Fidel Fidelis Filip Filippo
        Finn Flavio Folker Fouad Francesco Francis Francisco Franck Franco Francois Franjo Frans Franz-Josef
        François Fred Freddie Freddy Frederic Frederick Frederik Fridolin Friedbert Friedel Friedhelm
        Friedrich-Wilhelm Frithjof Frédéric Fuad Fumio Gabor Gabriel Gael Gareth Gary Gebhard Geir Gennadi
        Gennadij Geoff Geoffrey Gerald Gereon Gero Gerold Gerrit Gerry Giacomo Gianfranco Gianluigi Gianni
        Gideon Gilbert Gilles Gino Giorgi Giorgio Giorgos Giovanni Giuliano Giulio Giuseppe Glenn Godehard
        Golo Gonzalo Goran Gordon Graham Greg Gregory Grigori Grigorij Grigorios Guillaume Guillermo Gunnar
        Gunter Gunther Gus Guus Guy György Gábor Gökhan Habib Hafez Hagen Hakan Hamad Hamed Hamid Hanno
        Hanns Hans-Christian Hans-Dieter Hans-Dietrich Hans-Georg Hans-Gert Hans-Joachim Hans-Jochen
        Hans-Josef Hans-Jürgen Hans-Olaf Hans-Peter Hans-Ulrich Hans-Werner Hansjörg Haris Hasan Haschim
        Hashim Hassan Hauke Hector Heinz-Christian Heinz-Josef Heinz-Peter Heinz-Werner Helge Helmuth
        Hendrik Henk Henning Henri Henrik Henryk Herman Hernán Hideki Hilmar Hinrich Hosni Howard Hubertus
        Hugh Humberto Husain Hussein Héctor Hüseyin Iain Ian Idriss Ignacio Ignaz Ilham Ilir Ilja Ilya Imran
        Imre Ingmar Ingolf Ioannis Isa Isaac Isaak Ismail Ismet Istvan István Ivajlo Ivica Ivo Iwan Iyad
        Izchak Iñigo Jaap Jacek Jacob Jaime Jair Jalal Jalil Jamal Jan-Peter Janez Janis Jannik Jannis
        Janosch Janusz Jared Jaroslaw Jarosław Jaser Jason Jassir Javier Jean-Bertrand Jean-Claude
        Jean-François Jean-Jacques Jean-Luc Jean-Marc Jean-Marie Jean-Michel Jean-Paul Jean-Philippe
        Jean-Pierre Jean-Yves Jeff Jefferson Jeffrey Jegor Jeremy Jerome Jerzy Jesper Jesse Jewgeni Jewgenij
        Jimmy Jiri Jitzchak Jiří Joao Joaquin Joaquín Jobst Joel Johan Johnny Joko Jonas Jonathan Joop Joost
        Jorge Jorma Joscha Joschi Jose Josh Joshua Josip Jost José João Juha Jukka Jules Julian Julien Julio
        Julius Junichiro Junichirō Juri Jurij Justin Jérôme Kaj Kamal Karel Karim Karl-Heinz Karl-Josef
        Karl-Ludwig Karl-Otto Karl-Theodor Karlheinz Karol Kasimierz Kaspar Kassem Kazimierz Keir Keith
        Kemal Ken Kenan Kenneth Kersten Khaled Khalid Kimi Kirill Kjell Klaas Klaus-Dieter Klaus-Jürgen
        Klaus-Michael Klaus-Peter Knud Knut Knuth Kofi Konstantin Kostas Kristian Krzysztof Kyriakos Kyrill
        Ladislav Lambert Lance Larry Laszlo Laurent Lauri Leander Lech Leif Lennart Lenny Leon Leonard
        Leonardo Leonid Leopold Leszek Levi Lewis Liam Linus Lionel Lluís Lorenzo Lou Luc Luca Lucas Luciano
        Ludger Luigi Luis Luiz Luka Lukas Luke Luís Lyndon László Maarten Maciej Magnus Mahathir Mahinda
        Mahmoud Mahmud Mahmut Maik Malcolm Malte Mamadou Manmohan Manoj Manolis Manuel Marat Marcello
        Marcelo Marcin Marcos Marcus Marek Marian Mariano Marijan Marinus Mark Markku Marko Marlon Martti
        Marvin Masahiro Massimo Mateusz Mathew Mathieu Mats Matt Matteo Matthew Matti Matze Mauricio Mauro
        Maxim Maxime Maximilian Mehdi Mehmed Mehmet Meinhard Meinrad Menachem Mesut Metin Micha Michal
        Michaël Michał Micheál Mickey Miguel Mihai Mihail Mikael Mikhail Mikis Mikko Milan Milo Milorad
        Milos Miloš Miodrag Mirco Mirko Miro Miroslav Mirosław Mitch Mitt Moammar Mohamed Mohammad Mohammed
        Moise Momir Mordechai Morgan Morten Mosche Moshe Muammar Muhammad Muhammed Muhammet Muktada Murat
        Mustafa Mustapha Müslüm Nabil Naoto Narendra Nasser Nathan Nathaniel Ned Neil Nelson Newt Nicholas
        Nick Nicklas Nico Nicolae Nicolás Niels Nigel Nihat Nikita Niklas Niko Nikol Nikola Nikolai Nikolaj
        Nikolaos Nikolas Nikolaus Nikos Nils Nino Noah Noam Noel Norman Nouri Nuri Nursultan Olav Ole Oleg
        Oleh Oleksandr Oleksij Olexandr Olivier Olli Omar Omer Omid Orhan Ortwin Osama Osman Osvaldo Oswald
        Oswin Otfried Otmar Ottmar Ove Owen Pablo Paddy Paolo Pascal Pascual Patricio Patrik Paulo Pavel
        Pavlos Pawel Paweł Pawlo Pedro Peer Pekka Percy Pervez Perwes Petar Pete Petr Petro Philippe
        Pier-Luigi Pierluigi Piero Piet Pieter Pietro Piotr Pius Pjotr Plamen Prayut Rachid Radek Radosław
        Radovan Rafael Rafał Rafik Rafiq Rahul Raila Raimond Raimund Rajiv Ramon Ramsan Ramush Ramzan Ramzi
        Ramón Randy Raphael Raschid Rashid Rasmus Ratko Raul Ray Raymond Raúl Recep Reiner Reinhart Remo
        Renato Renzo René Resat Rex Reza Ricardo Riccardo Rich Rick Ricky Rinat Rishi Rob Robbie Robby
        Roberto Rocco Rod Roderich Roderick Rodney Rodolfo Rodrigo Roman Romano Romuald Ron Ronny Rory Rosen
        Ross Ruben Rubén Rudolph Rui Rumen Rupert Ruprecht Ruslan Rustam Ryan Saad Saeb Saif Sajid Salem
        Salih Salvador Salvatore Sam Sami Samir Samuel Sandro Saud Saul Scharif Schimon Scott Sean Sebastien
        Sebastián Selahattin Selim Semjon Sepp Serdar Serge Sergei Sergej Sergey Sergio Serhij Seán Shaul
        Shimon Shinzo Shinzō Siegbert Siegmar Sigmar Sigmund Silvan Silvio Simeon Sinan Slobodan Spencer
        Spiros Stanislaus Stanislav Stanislaw Stanisław Stefano Sten Stephane Stephen Steven Stuart Stéphane
        Sulejman Swen Sébastien Sönke Sören Søren Süleyman Sławomir Tadeusz Taha Taner Tarek Tariq Tayyip
        Ted Teddy Terence Terry Thabo Thaksin Theodore Theodoros Thiago Thierry Thies Thilo Tiago Tibor Till
        Tilman Tilmann Tilo Timo Timon Timothy Timur Tino Tobi Tobias Todd Toivo Tomas Tomasz Tomislav
        Tommaso Tommy Tomáš Toomas Torben Tore Traian Travis Tristan Troy Turgut Tyler Ulli Umar Umberto Urs
        Usman Vaclav Valdis Valentin Valentino Valeri Valerij Veit Vicente Victor Viktor Vincent Vincenzo
        Vinzent Vinzenz Vitali Vitalij Vito Vittorio Vojislav Volker Volkmar Volodymyr Václav Waldemar Walid
        Walther Warren Wassili Wayne Wendelin Wenzel Wesley Wieland Wiktor Wilbur Wilfred Willem Wim Winston
        Witali Witalij Wjatscheslaw Wladislaw Wladyslaw Wojciech Woldemar Wolf-Dieter Wolf-Rüdiger Wolfhard
        Wolodymyr Woody Włodzimierz Xaver Xavier Yannick Yannis Yasser Yigal Yitzhak Yoshihide Yoshihiko
        Yoweri Yukio Yuri Yusuf Yves Zacarias Zafer Zbigniew Zeljko Zlatko Zoltan Zoltán Zoran Zygmunt
        Étienne Özcan Željko
        """,
    "f": """
        Aenne Agata Agathe Agnieszka Aicha Aida Aischa Aishwarya Aleksandra Alena Alessandra Alexa Alexia
        Alicia Alina Alisa Alison Almut Amalia Amalie Amanda Amelie Amina Amira Amy Ana Anastasia Anastasija
        Andrée Anette Angelica Angeliki Angelina Anica Anika Aniko Anikó Anina Anitta Ann-Kathrin Ann-Katrin
        Anna-Katharina Anna-Lena Anna-Maria Annabelle Annalena Anne-Marie Anne-Sophie Annegret Annelie
        Annelies Annemarie Annett Anni Annie Annika Antonella Antonia Ariane Arianna Ashley Asma Audrey
        Aurelia Aylin Ayse Ayşe Azadeh Aziza Barbra Beata Beatrice Beatrix Belinda Benazir Benita Bernadette
        Betty Bianca Birgitt Birgitta Birte Blanca Blanka Bonnie Brenda Bridget Brigitta Brita Britney
        Britta Camilla Camille Canan Candice Caren Carla Carlotta Carly Carmela Carol Carola Carole Carolin
        Carolina Caroline Cassandra Catalina Catarina Cate Catherine Cathy Cecilia Celia Chantal Charlène
        Cheryl Chiara Christa Christel Christiana Christin Christina Christine Christl Claire Clarissa
        Claudette Clementine Coco Condoleeza Condoleezza Conny Consuelo Corazon Corinna Corinne Cosima
        Courtney Cristina Cynthia Cécile Céline Dalia Dana Daria Darja Debbie Deborah Delia Demi Denise
        Desiree Diana Diane Dilma Dina Dolores Donata Donatella Donna Dora Doreen Doro Dorota Dorothea
        Dorothee Dorothy Dunja Désirée Ebru Edda Edelgard Edeltraud Edna Ekaterina Ekin Elaine Elena
        Eleonora Eleonore Elfi Elfriede Elham Eliane Elif Elina Elisa Elisabetta Elise Eliza Elizabeth Ella
        Ellen Elli Elly Elsa Elsbeth Elvira Emilia Emilie Emily Emine Emma Emmi Erna Ernestine Esra Estelle
        Esther Eugenia Eugenie Eunice Eva-Lotte Eva-Maria Evelin Eveline Evelyn Evelyne Evi Ewa Fadime Fanny
        Farah Fatima Fatma Fatou Federica Felicia Felicitas Fenja Filiz Fiona Flora Florence Francesca
        Francoise Franka Franziska Françoise Frauke Frederike Frida Frieda Friederike Gabriela Gabriella
        Gaby Galina Geraldine Gerda Gerhild Gerlinde Gerti Gertrude Gesa Gesche Gesine Ghislaine Gina
        Giorgia Gisele Gitta Giulia Gloria Golda Greta Gretchen Grete Gretta Grit Gro Gunda Gundula Gunhild
        Gwendolin Gwyneth Halima Halina Halle Hanan Hannah Hatice Heather Hedda Hedwig Hedy Heide Heidrun
        Helen Helena Helene Hella Henny Henrike Herlinde Herma Hermine Herta Hertha Hilary Hilda Hillary
        Hiltrud Hélène Hülya Ida Ilka Ilona Ina Ines Inga Ingelore Ingrida Inka Inés Ioanna Irena Irene
        Irina Irma Isabell Isabella Isabelle Ivana Ivanka Ivonne Iwona Jacqueline Jadwiga Jamila Jana Jane
        Janet Janice Janin Janina Janine Jasmin Jasmina Jeanette Jeannette Jekaterina Jelena Jennifer Jenny
        Jessica Jill Jo Joan Joana Joanna Joanne Jocelyn Jody Johanne Jolanda Jolanta Josefa Josephine Joyce
        Juana Juanita Judith Judy Juliana Juliane Julianna Julie Juliette Julija Justina Justine Justyna
        Jóhanna Kaja Kamala Karen Karla Karola Karolina Katalin Katarina Katarzyna Kate Katerina Katharine
        Katherina Kathleen Kathrin Kathryn Kathy Kati Katie Katinka Katy Kay Keiko Kelly Kersti Kira Klara
        Klaudia Kolinda Kordula Kornelia Kriemhild Kristalina Kristin Kristina Kristine Krystyna Kylie Käthi
        Lana Larissa Latifa Laura Lauren Laurence Lea Leah Leila Lena Leni Leonie Leonora Leonore Leslie
        Letizia Leyla Lia Liane Lidia Lieselotte Lili Lilian Liliana Lilli Lilly Lily Lina Lindsay Lioba
        Lisbeth Liselotte Liv Livia Liz Liza Ljudmila Lola Lore Lorena Loretta Lotte Louisa Louise Lucia
        Luciana Lucie Lucy Ludmila Ludmilla Luisa Luise Luiza Lydia Lynn Lynne Madeleine Magda Magdalena
        Maggie Mahnaz Maike Maja Malaika Malala Malgorzata Malia Malu Mandy Manja Manuela Mara Marcella
        Marei Mareike Maren Margaretha Margarethe Margarita Margit Margitta Margret Margrethe Margrit
        Maria-Luise Maria-Theresia Mariam Mariana Marie-Agnes Marie-Luise Marie-Theres Marielle Marieluise
        Marietta Marija Marijke Marika Marilyn Marina Marine Marisa Marit Mariya Marlene Marlies Marlis
        Marta Martha Marthe Martina Maryam Mascha Mathilda Mathilde Matilda Maureen Maya Małgorzata
        Mechthilde Mechtild Megan Meghan Meike Melania Melanie Melinda Melissa Merle Meryl Mette Mia Micaela
        Michaela Michaele Micheline Michelle Mila Milena Milly Mina Minna Mira Miranda Mireille Miriam
        Mitsuko Moira Molly Mona Monique Montserrat Muriel Myriam Nabila Nada Nadia Nadine Nadja Nadjeschda
        Naima Nana Nancy Naomi Nastassja Natalia Natalie Natalija Natascha Natasha Nathalie Nele Nelli Nelly
        Neslihan Nicki Nicoletta Nikki Nina Nives Noemi Nora Noreen Nurcan Odette Ofelia Oksana Olena Olivia
        Ophelia Oprah Orly Ornella Ottilie Pamela Paola Patricia Patrizia Paula Paulina Peggy Penelope Penny
        Petronella Philippa Philomena Phyllis Pia Pilar Polly Priscilla Rabea Rachel Rachele Rahel Ramona
        Raphaela Raquel Rebecca Rebekka Reem Regine Regula Reinhild Renata Ria Ricarda Rigoberta Rike
        Roberta Romy Ronja Rosa Rosalia Rosalie Rosalind Rosamunde Rosanna Rosemarie Rosi Rosina Roswitha
        Roxana Roza Ruth Sahra Sally Salma Salome Samantha Samira Sanna Sara Sarah Saskia Savita Scarlett
        Schirin Segolene Selina Selma Serap Serena Sevim Sharon Sheila Shirin Sibel Sibylle Siegrid
        Sigourney Sigrun Silja Silvana Silvia Simona Simonetta Sina Sirimavo Siv Sofia Sofie Soledad Solveig
        Sonia Sophia Sophie Stefania Stefanie Steffie Stella Stephanie Stéphanie Suad Suhair Susan Susana
        Susann Susanna Susi Suzan Suzanne Svea Svenja Svetlana Swantje Swetlana Sybille Sylvana Sylvie
        Sylwia Ségolène Tabea Tamara Tammy Tania Tanja Tansu Tara Tarja Tatiana Tatjana Tawakkul Teresa
        Terézia Tessa Thea Thekla Theresa Therese Theresia Thérèse Tiffany Tilda Tina Traudl Traute Trude
        Tuba Tzipi Tülay Uljana Ulla Uma Undine Urszula Uschi Vaira Valentina Valeria Valerie Valérie
        Vanessa Veronica Veronika Veronique Victoria Viktorija Violeta Violetta Viorica Virginia Vivian
        Viviane Vivien Véronique Walburga Waltraud Waltraut Wanda Wangari Wencke Wendy Wera Wibke Wiebke
        Wilhelmine Wilma Wiltrud Winnie Wislawa Xenia Yasmin Yasmina Yildiz Yingluck Yoko Yolanda Yulia
        Yvette Zadie Zahra Zainab Zdenka Zipi Zoe Zofia Zoé Zsuzsanna Zuzana Çiğdem Özlem Šárka
        """,
    "mf": """
        Alexis Andrea Ashley Camille Casey Chris Conny Dana Deniz Derya Dominique Eike Elia Frederique
        Gerrit Jackie Jamie Jean Jessie Jona Kay Kelly Kersten Kim Lee Leslie Michele Morgan Nicki Nicola
        Nikita Noa Pat Robin Sam Sandy Sascha Sasha Shannon Sidney Stevie Toni Tracy Uli Ulli Yuki
        """,
}


def dictionary_names(path: Path) -> dict[str, set[str]]:
    """Gather the genders of each first name of the dictionary."""
    genders: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf8").splitlines():
        _, lemma, tag = line.split("\t")
        features = tag.split(":")
        if features[-1] == "VOR":
            genders[lemma].add({"MAS": "m", "FEM": "f"}[features[3]])
    return genders


def first_names(path: Path) -> dict[str, str]:
    """Map each first name to its gender."""
    genders = dictionary_names(path)
    for gender, names in SUPPLEMENT.items():
        for name in names.split():
            genders[name] |= set(gender)
    told = {name: "".join(sorted(found, reverse=True)) for name, found in genders.items()} | GENDER
    return {unicodedata.normalize("NFC", name): gender for name, gender in told.items() if name not in EXCLUDED}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=Path, required=True, help="EIG.txt of german-pos-dict")
    parser.add_argument("--output", type=Path, required=True, help="table to write")
    args = parser.parse_args()
    rows = [f"{name}\t{gender}\n" for name, gender in sorted(first_names(args.names).items())]
    args.output.write_text(HEADER + "name\tgender\n" + "".join(rows), encoding="utf8")


if __name__ == "__main__":
    main()
